import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { numberColumns } from '#domain/metrics/regression/number-columns.ts';
import { rSquaredOf } from '#domain/statistics/agreement/r-squared.ts';

export const rSquared = defineMetric({
  id: 'r-squared',
  meaning: 'Share of the spread of the right numbers that the answers explain.',
  formula: '1 − Σ (answer − reference)² / Σ (reference − mean)²',
  avoidWhen:
    'Avoid across datasets: it grows with the spread of the references, not with the quality of the answers.',
  version: 1,
  direction: 'higher',
  range: [null, 1],
  unit: 'share',
  targetKinds: ['generation', 'classification'],
  needs: ['reference', 'number'],
  conventions: [
    'the answer is output.value, or a text that is nothing but a number',
    'negative where the mean of the references would have done better',
    'undefined where all references are alike',
  ],
  source: 'Draper and Smith 1998, Applied Regression Analysis; scikit-learn, r2_score',
  parameters: z.strictObject({}),
  measure: () =>
    numberColumns(({ values: [reference, answer], weight }) => rSquaredOf(reference!, answer!, weight)),
});
