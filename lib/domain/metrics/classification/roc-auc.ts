import { z } from 'zod';
import { defineMetric, type RowsMeasure } from '#domain/metric.ts';
import { labelScores, scoreOfLabel } from '#domain/metrics/classification/label-scores.ts';
import { multiclassRocArea } from '#domain/metrics/classification/multiclass-roc-area.ts';
import { positiveScore } from '#domain/metrics/classification/positive-score.ts';
import { rocArea } from '#domain/statistics/roc-area.ts';

const parameters = z
  .strictObject({
    /** The label whose score ranks the rows; for two labels. */
    positive: z
      .string()
      .min(1)
      .optional()
      .meta({ examples: ['yes'] }),
    /** All labels, each with a score in every answer; for more than two. */
    labels: z.array(z.string().min(1)).min(2).max(100).optional(),
    /** With `labels`. Default ovr. */
    compare: z.enum(['ovr', 'ovo']).default('ovr'),
    /** With `labels`. Default macro. */
    average: z.enum(['macro', 'weighted']).default('macro'),
  })
  .refine(({ positive, labels }) => (positive === undefined) !== (labels === undefined), {
    message: 'either positive or labels must be given',
    path: ['positive'],
  });

export const rocAuc = defineMetric({
  id: 'roc-auc',
  meaning:
    'Area under the ROC curve: the chance that a row of the label is scored higher than one of another.',
  formula: '(pairs ranked right + ties / 2) / pairs, a pair being a positive and a negative row',
  avoidWhen: 'Avoid where the label is rare and only the top of the ranking is used; pr-auc looks there.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'scores by label'],
  conventions: [
    'equal scores count as half ranked right',
    'several labels: ovr compares each with all others, ovo each pair both ways; macro or weighted by rows',
    'undefined where a label that is compared has no row',
  ],
  source:
    'Hanley and McNeil 1982, Radiology 143; Hand and Till 2001, Machine Learning 45; DeLong et al. 1988 for the error',
  parameters,
  measure: ({ positive, labels, compare, average }) =>
    labels === undefined ? binary(positive!) : multiclass(labels, { compare, average }),
});

function binary(positive: string): RowsMeasure {
  return {
    tally: 'rows',
    columns: `score of ${positive}`,
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    values: (case_) => positiveScore(case_, positive),
    score: (values) => values[1]!,
    evaluate: ({ values: [isPositive, score], weight }) => rocArea(isPositive!, score!, weight),
  };
}

function multiclass(
  labels: readonly string[],
  options: Parameters<typeof multiclassRocArea>[2],
): RowsMeasure {
  return {
    tally: 'rows',
    columns: `scores of ${labels.join(', ')}`,
    size: labels.length + 1,
    onErrors: 'skip',
    dependsOn: 'answer',
    values(case_) {
      const read = labelScores(case_);
      if (typeof read === 'string') return read;
      const reference = labels.indexOf(read.reference);
      if (reference < 0) return 'malformed-reference';
      const scores = labels.map((label) => scoreOfLabel(read.scores, label));
      return scores.every((score) => score !== null) ? [reference, ...scores] : 'malformed-output';
    },
    score: (values) => values[1 + values[0]!]!,
    evaluate: (columns) => multiclassRocArea(columns, labels, options),
  };
}
