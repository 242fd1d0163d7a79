import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { isOfTemperature, temperature } from '#domain/metrics/operation/temperature.ts';

export const firstTokenMean = defineMetric({
  id: 'first-token-mean',
  meaning: 'Mean time to the first token of a streamed answer.',
  formula: 'Σ time to first token / streamed answers',
  avoidWhen: 'Avoid for what users feel: a few slow answers carry the mean; first-token-percentile tells.',
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
  ],
  source: 'MLPerf Inference rules, time to first token',
  parameters: z.strictObject({ temperature }),
  measure: (parameters) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'effort',
    score: ({ observation }) =>
      isOfTemperature(observation, parameters.temperature)
        ? (observation.firstTokenMs ?? 'not-applicable')
        : 'not-applicable',
  }),
});
