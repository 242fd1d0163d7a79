import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { repeatsConventions, repeatsTargets } from '#domain/metrics/repeats/repeats-targets.ts';
import { samplesMeasure } from '#domain/metrics/repeats/samples-measure.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { passAtK } from '#domain/statistics/repeats/pass-at-k.ts';

export const passAtKMetric = defineMetric({
  id: 'pass-at-k',
  meaning: 'Mean over the rows of the chance that at least one of k answers is right.',
  formula: '1 − C(n − c, k) / C(n, k), n answers of which c are right',
  avoidWhen: 'Avoid where nobody picks the right one of k answers; pass-hat-k tells what a user meets.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: repeatsTargets,
  needs: ['reference', 'samples'],
  conventions: [
    ...repeatsConventions,
    'a row with fewer than k answers is not scored and counts against coverage; fewer come where repeats failed',
  ],
  source: 'Chen et al. 2021, arXiv:2107.03374, eq. 1',
  parameters: z.strictObject({
    /** Answers that are drawn. */
    k: z
      .int()
      .min(1)
      .max(1_000)
      .meta({ examples: [1] }),
    /** Default: `[trim]`. */
    normalise: normaliseSchema.default(['trim']),
  }),
  measure: ({ k, normalise }) => samplesMeasure(normalise, k, (answers, right) => passAtK(answers, right, k)),
});
