import { defineMetric } from '#domain/metric.ts';
import {
  averageConventions,
  averagedMeasure,
  averageSchema,
} from '#domain/metrics/classification/averaged.ts';
import { ratioOr } from '#domain/metrics/classification/class-counts.ts';

export const precision = defineMetric({
  id: 'precision',
  meaning: 'Share of the answers of a label that are right, averaged over labels.',
  formula: 'right / answered, per label',
  avoidWhen: 'Avoid alone where misses cost: a classifier that rarely answers a label can have precision 1.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: averageConventions,
  source: 'Sokolova and Lapalme 2009, table 3; scikit-learn, precision_score',
  parameters: averageSchema,
  measure: (parameters) =>
    averagedMeasure(parameters, ({ label, right, answered }) =>
      ratioOr(right, answered, parameters.zeroDivision, `${label} is never answered`),
    ),
});
