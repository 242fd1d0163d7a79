import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { targetKindSchema } from '#domain/target.ts';

export const throughput = defineMetric({
  id: 'throughput',
  meaning: 'Answers per second that one caller gets who asks one after the other.',
  formula: 'answers / Σ seconds of answering',
  avoidWhen: 'Avoid as capacity of a service: with more calls in flight it is another number.',
  version: 1,
  direction: 'higher',
  range: [0, null],
  unit: 'answers/s',
  targetKinds: targetKindSchema.options,
  needs: ['latency'],
  conventions: [
    'busy time of the last try of a row; waiting between calls does not count',
    'rows that ended in an error are left out',
    'answers of a batch have no latency and are not scored',
  ],
  source: 'Jain 1991, The Art of Computer Systems Performance Analysis, 3.3',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'sums',
    sums: 'answers and time',
    size: 2,
    onErrors: 'skip',
    dependsOn: 'effort',
    parts: ({ observation }) => (observation.batched ? 'not-applicable' : [1, observation.latencyMs / 1_000]),
    score: (parts) => (parts[1]! > 0 ? parts[0]! / parts[1]! : 0),
    statistic: (sums) => (sums[1]! > 0 ? sums[0]! / sums[1]! : { undefined: 'no time was measured' }),
  }),
});
