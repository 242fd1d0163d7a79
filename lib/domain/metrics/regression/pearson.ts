import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { numberColumns } from '#domain/metrics/regression/number-columns.ts';
import { pearsonCorrelation } from '#domain/statistics/agreement/pearson.ts';

export const pearsonMetric = defineMetric({
  id: 'pearson',
  meaning: 'Linear correlation of the answered numbers with the right ones.',
  formula: 'cov(answer, reference) / (sd(answer) sd(reference))',
  avoidWhen: 'Avoid as a measure of error: answers that are all twice too high correlate perfectly.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'correlation',
  targetKinds: ['generation', 'classification'],
  needs: ['reference', 'number'],
  conventions: [
    'the answer is output.value, or a text that is nothing but a number',
    'two-pass, so that a large mean costs no digits',
    'undefined where either is constant',
  ],
  source: 'Pearson 1895; Cohen et al. 2003',
  parameters: z.strictObject({}),
  measure: () =>
    numberColumns(({ values: [reference, answer], weight }) =>
      pearsonCorrelation(reference!, answer!, weight),
    ),
});
