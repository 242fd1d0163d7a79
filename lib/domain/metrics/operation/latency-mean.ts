import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { isOfTemperature, temperature } from '#domain/metrics/operation/temperature.ts';
import { targetKindSchema } from '#domain/target.ts';

export const latencyMean = defineMetric({
  id: 'latency-mean',
  meaning: 'Mean time to an answer.',
  formula: 'Σ latency / rows',
  avoidWhen: 'Avoid for what users feel: a few slow answers carry the mean; percentiles tell them apart.',
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
  ],
  source: 'arithmetic mean',
  parameters: z.strictObject({ temperature }),
  measure: (parameters) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'effort',
    score: ({ observation }) =>
      isOfTemperature(observation, parameters.temperature) ? observation.latencyMs : 'not-applicable',
  }),
});
