import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const tokensPerSecond = defineMetric({
  id: 'tokens-per-second',
  meaning: 'Output tokens per second of answering, over all answers.',
  formula: 'Σ output tokens / Σ seconds from the first byte sent to the last byte read',
  avoidWhen: 'Avoid as throughput of a service: answers overlap; it is the speed of one stream.',
  version: 1,
  direction: 'higher',
  range: [0, null],
  unit: 'tokens/s',
  targetKinds: textTargets,
  needs: ['tokens', 'latency'],
  conventions: [
    'a ratio of sums, so that long answers count more',
    'an answer without token count is not scored',
    'answers of a batch have no latency and are not scored',
  ],
  source: 'MLPerf Inference rules, tokens per second',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'sums',
    sums: 'output tokens and time',
    size: 2,
    onErrors: 'skip',
    dependsOn: 'effort',
    parts({ observation }) {
      const { outputTokens, latencyMs, batched, answers = 1 } = observation;
      if (outputTokens === null || batched) return 'not-applicable';
      return [outputTokens, (answers * latencyMs) / 1_000];
    },
    score: (parts) => (parts[1]! > 0 ? parts[0]! / parts[1]! : 0),
    statistic: (sums) => (sums[1]! > 0 ? sums[0]! / sums[1]! : { undefined: 'no time was measured' }),
  }),
});
