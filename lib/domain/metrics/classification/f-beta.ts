import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  averageConventions,
  averagedMeasure,
  averageFields,
  positiveFits,
  positiveMessage,
} from '#domain/metrics/classification/averaged.ts';
import { ratioOr } from '#domain/metrics/classification/class-counts.ts';

export const fBeta = defineMetric({
  id: 'f-beta',
  meaning: 'Weighted harmonic mean of precision and recall, averaged over labels.',
  formula: '(1 + β²) right / (β² reference + answered), per label',
  avoidWhen: 'Avoid where true negatives matter: they do not enter; mcc has them.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: [...averageConventions, 'β above 1 favours recall, below 1 precision'],
  source: 'van Rijsbergen 1979, Information Retrieval, ch. 7; scikit-learn, fbeta_score',
  parameters: z
    .strictObject({
      /** Default 1: precision and recall weigh the same. */
      beta: z.number().gt(0).max(100).default(1),
      ...averageFields,
    })
    .refine(positiveFits, positiveMessage()),
  measure: ({ beta, ...parameters }) =>
    averagedMeasure(parameters, ({ label, right, reference, answered }) =>
      ratioOr(
        (1 + beta * beta) * right,
        beta * beta * reference + answered,
        parameters.zeroDivision,
        `${label} is never the reference or the answer`,
      ),
    ),
});
