import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { percentile } from '#domain/metrics/operation/percentile.ts';
import { isOfTemperature, namedFor, temperature } from '#domain/metrics/operation/temperature.ts';
import { targetKindSchema } from '#domain/target.ts';

export const latencyPercentile = defineMetric({
  id: 'latency-percentile',
  meaning: 'Time within which the given percentage of the rows is answered.',
  formula: 'smallest latency below which percentile % of the rows lie, interpolated in its bucket',
  avoidWhen: 'Avoid p99 on fewer than about 400 rows: its interval is then unbounded above.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'ms',
  targetKinds: targetKindSchema.options,
  needs: ['latency'],
  conventions: [
    'the last try of a row, from the first byte sent to the last byte read',
    'under a load from when the call was made, or in an open loop was due',
    'rows that ended in an error are left out',
    'answers of a batch have no latency and are not scored',
    'read from a histogram whose buckets are 0.4 % to 0.8 % wide, interpolated inside the bucket',
  ],
  source: 'Hyndman and Fan 1996, The American Statistician 50(4), definition 4',
  parameters: z.strictObject({ percentile, temperature }),
  measure: (parameters) => ({
    tally: 'histogram',
    histogram: namedFor(parameters.temperature, 'latency-ms'),
    onErrors: 'skip',
    dependsOn: 'effort',
    quantile: parameters.percentile / 100,
    value: ({ observation }) =>
      isOfTemperature(observation, parameters.temperature) ? observation.latencyMs : 'not-applicable',
  }),
});
