import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { repeatsConventions, repeatsTargets } from '#domain/metrics/repeats/repeats-targets.ts';
import { samplesMeasure } from '#domain/metrics/repeats/samples-measure.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { passHatK } from '#domain/statistics/repeats/pass-at-k.ts';

export const passHatKMetric = defineMetric({
  id: 'pass-hat-k',
  meaning: 'Mean over the rows of the chance that all of k answers are right.',
  formula: 'C(c, k) / C(n, k), n answers of which c are right',
  avoidWhen: 'Avoid for large k on few answers: it then rests on the rows that never failed.',
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
  source: 'Yao et al. 2024, arXiv:2406.12045',
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
  measure: ({ k, normalise }) =>
    samplesMeasure(normalise, k, (answers, right) => passHatK(answers, right, k)),
});
