import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { percentile } from '#domain/metrics/operation/percentile.ts';
import { isOfTemperature, namedFor, temperature } from '#domain/metrics/operation/temperature.ts';

export const firstTokenPercentile = defineMetric({
  id: 'first-token-percentile',
  meaning: 'Time within which the given percentage of the streamed answers has its first token.',
  formula:
    'smallest time below which percentile % of the times to first token lie, interpolated in its bucket',
  avoidWhen: 'Avoid p99 on fewer than about 400 rows: its interval is then unbounded above.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'ms',
  targetKinds: ['generation', 'rag', 'agent'],
  needs: ['latency'],
  conventions: [
    'an answer that came in one piece is not scored: it needs stream: true',
    'under an open load from when the request was due, else from the first byte sent',
    'rows that ended in an error are left out',
    'read from a histogram whose buckets are 0.4 % to 0.8 % wide, interpolated inside the bucket',
  ],
  source: 'MLPerf Inference rules, time to first token; Hyndman and Fan 1996, definition 4',
  parameters: z.strictObject({ percentile, temperature }),
  measure: (parameters) => ({
    tally: 'histogram',
    histogram: namedFor(parameters.temperature, 'first-token-ms'),
    onErrors: 'skip',
    dependsOn: 'effort',
    quantile: parameters.percentile / 100,
    value: ({ observation }) =>
      isOfTemperature(observation, parameters.temperature)
        ? (observation.firstTokenMs ?? 'not-applicable')
        : 'not-applicable',
  }),
});
