import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { percentile } from '#domain/metrics/operation/percentile.ts';
import { isOfTemperature, namedFor, temperature } from '#domain/metrics/operation/temperature.ts';
import { timePerTokenMs } from '#domain/metrics/operation/time-per-token.ts';

export const tokenTimePercentile = defineMetric({
  id: 'token-time-percentile',
  meaning: 'Time per output token that the given percentage of the answers stays within.',
  formula: 'percentile of (latency − time to first token) / (output tokens − 1), interpolated in its bucket',
  avoidWhen: 'Avoid for single pauses in a stream: it is the mean pace of each answer.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'ms/token',
  targetKinds: ['generation', 'rag', 'agent'],
  needs: ['tokens', 'latency'],
  conventions: [
    'an answer in one piece, of one token or without token count is not scored',
    'read from a histogram whose buckets are 0.4 % to 0.8 % wide, interpolated inside the bucket',
  ],
  source: 'MLPerf Inference rules, time per output token; Hyndman and Fan 1996, definition 4',
  parameters: z.strictObject({ percentile, temperature }),
  measure: (parameters) => ({
    tally: 'histogram',
    histogram: namedFor(parameters.temperature, 'token-time-ms'),
    onErrors: 'skip',
    dependsOn: 'effort',
    quantile: parameters.percentile / 100,
    value: ({ observation }) =>
      isOfTemperature(observation, parameters.temperature)
        ? (timePerTokenMs(observation) ?? 'not-applicable')
        : 'not-applicable',
  }),
});
