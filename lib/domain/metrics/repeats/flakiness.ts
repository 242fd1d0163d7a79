import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { repeatsConventions, repeatsTargets } from '#domain/metrics/repeats/repeats-targets.ts';
import { samplesMeasure } from '#domain/metrics/repeats/samples-measure.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { flakiness } from '#domain/statistics/repeats/flakiness.ts';

export const flakinessMetric = defineMetric({
  id: 'flakiness',
  meaning: 'Mean over the rows of the chance that two answers to a row differ in being right.',
  formula: '2 c (n − c) / (n (n − 1)), n answers of which c are right',
  avoidWhen: 'Avoid alone: a model that is always wrong is not flaky.',
  version: 1,
  direction: 'lower',
  range: [0, 1],
  unit: 'share',
  targetKinds: repeatsTargets,
  needs: ['reference', 'samples'],
  conventions: [
    ...repeatsConventions,
    'a row with one answer is not scored and counts against coverage; fewer come where repeats failed',
  ],
  source: 'Miller 2024, arXiv:2411.00640, 3.1',
  parameters: z.strictObject({
    /** Default: `[trim]`. */
    normalise: normaliseSchema.default(['trim']),
  }),
  measure: ({ normalise }) => samplesMeasure(normalise, 2, flakiness),
});
