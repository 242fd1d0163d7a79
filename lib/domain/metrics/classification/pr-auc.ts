import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { positiveScore } from '#domain/metrics/classification/positive-score.ts';
import { precisionRecallArea } from '#domain/metrics/classification/precision-recall-area.ts';

export const prAuc = defineMetric({
  id: 'pr-auc',
  meaning: 'Area under the precision–recall curve of a label’s score.',
  formula:
    'step: Σ precision x gain in recall over distinct scores (average precision); trapezoid: straight lines',
  avoidWhen: 'Avoid to compare datasets: its value by chance is the share of positive rows, which differs.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'scores by label'],
  conventions: [
    'step by default; the trapezoid interpolates linearly, which is too optimistic (Davis and Goadrich 2006)',
    'equal scores are one threshold; the trapezoid starts at recall 0, precision 1',
    'undefined where no row is positive',
  ],
  source:
    'Boyd, Eng and Page 2013, ECML; scikit-learn, average_precision_score and auc(precision_recall_curve)',
  parameters: z.strictObject({
    /** The label whose score ranks the rows. */
    positive: z
      .string()
      .min(1)
      .meta({ examples: ['yes'] }),
    /** Default step. */
    rule: z.enum(['step', 'trapezoid']).default('step'),
  }),
  measure: ({ positive, rule }) => ({
    tally: 'rows',
    columns: `score of ${positive}`,
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    values: (case_) => positiveScore(case_, positive),
    score: (values) => values[1]!,
    evaluate: ({ values: [isPositive, score], weight }) =>
      precisionRecallArea(isPositive!, score!, weight, rule),
  }),
});
