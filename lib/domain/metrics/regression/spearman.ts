import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { numberColumns } from '#domain/metrics/regression/number-columns.ts';
import { spearmanCorrelation } from '#domain/statistics/agreement/spearman.ts';

export const spearmanMetric = defineMetric({
  id: 'spearman',
  meaning: 'Correlation of the ranks of the answered numbers with the ranks of the right ones.',
  formula: 'Pearson correlation of mid-ranks',
  avoidWhen: 'Avoid where distances matter, not only order; pearson or mae tell.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'correlation',
  targetKinds: ['generation', 'classification'],
  needs: ['reference', 'number'],
  conventions: [
    'the answer is output.value, or a text that is nothing but a number',
    'ties share their mean rank',
    'undefined where either is constant',
  ],
  source: 'Spearman 1904; Kendall and Gibbons 1990, Rank Correlation Methods',
  parameters: z.strictObject({}),
  measure: () =>
    numberColumns(({ values: [reference, answer], weight }) =>
      spearmanCorrelation(reference!, answer!, weight),
    ),
});
