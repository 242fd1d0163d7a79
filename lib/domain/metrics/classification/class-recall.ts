import { defineMetric } from '#domain/metric.ts';
import {
  averageConventions,
  averagedMeasure,
  averageSchema,
} from '#domain/metrics/classification/averaged.ts';
import { ratioOr } from '#domain/metrics/classification/class-counts.ts';

export const classRecall = defineMetric({
  id: 'class-recall',
  meaning: 'Share of the rows of a label that are answered with it (sensitivity), averaged over labels.',
  formula: 'right / reference, per label',
  avoidWhen: 'Avoid alone where false alarms cost: always answering a label gives it recall 1.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: [...averageConventions, 'recall of documents is the metric `recall`'],
  source: 'Sokolova and Lapalme 2009, table 3; scikit-learn, recall_score',
  parameters: averageSchema,
  measure: (parameters) =>
    averagedMeasure(parameters, ({ label, right, reference }) =>
      ratioOr(right, reference, parameters.zeroDivision, `${label} is never the reference`),
    ),
});
