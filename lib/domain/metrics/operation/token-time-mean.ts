import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { isOfTemperature, temperature } from '#domain/metrics/operation/temperature.ts';
import { timePerTokenMs } from '#domain/metrics/operation/time-per-token.ts';

export const tokenTimeMean = defineMetric({
  id: 'token-time-mean',
  meaning: 'Mean time per output token after the first.',
  formula: 'mean over answers of (latency − time to first token) / (output tokens − 1)',
  avoidWhen: 'Avoid where long answers should count more: tokens-per-second is a ratio of sums.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'ms/token',
  targetKinds: ['generation', 'rag', 'agent'],
  needs: ['tokens', 'latency'],
  conventions: [
    'every answer counts alike, however long',
    'an answer in one piece, of one token or without token count is not scored',
  ],
  source: 'MLPerf Inference rules, time per output token',
  parameters: z.strictObject({ temperature }),
  measure: (parameters) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'effort',
    score: ({ observation }) =>
      isOfTemperature(observation, parameters.temperature)
        ? (timePerTokenMs(observation) ?? 'not-applicable')
        : 'not-applicable',
  }),
});
