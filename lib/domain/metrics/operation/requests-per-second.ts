import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { targetKindSchema } from '#domain/target.ts';

export const requestsPerSecond = defineMetric({
  id: 'requests-per-second',
  meaning:
    'Requests that are answered per second of the measured time, under the load of a performance suite.',
  formula: 'answers / Σ seconds of the measured time',
  avoidWhen: 'Avoid in an open load below capacity: it is then the rate that the profile asks for.',
  version: 1,
  direction: 'higher',
  range: [0, null],
  unit: 'requests/s',
  targetKinds: targetKindSchema.options,
  needs: ['latency', 'error'],
  conventions: [
    'an error takes its time and is no answer',
    'in an open load the time ends with the last answer, so that a queue that grows counts against it',
    'in a closed load what the callers of the profile get who do nothing but ask: callers / mean time',
    'warm-up and cold starts are left out',
  ],
  source: 'Jain 1991, The Art of Computer Systems Performance Analysis, 3.3 and 33.5 (Little’s law)',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'sums',
    sums: 'answers and measured time',
    size: 2,
    onErrors: 'include',
    dependsOn: 'effort',
    parts: ({ observation: { windowMs, error } }) =>
      windowMs === undefined ? 'not-applicable' : [error === null ? 1 : 0, windowMs / 1_000],
    score: (parts) => (parts[1]! > 0 ? parts[0]! / parts[1]! : 0),
    statistic: (sums) => (sums[1]! > 0 ? sums[0]! / sums[1]! : { undefined: 'no time was measured' }),
  }),
});
