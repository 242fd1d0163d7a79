import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { numberColumns } from '#domain/metrics/regression/number-columns.ts';
import { kendallCorrelation } from '#domain/statistics/agreement/kendall.ts';

export const kendallMetric = defineMetric({
  id: 'kendall',
  meaning: 'How much more often two answers are ordered like their references than the other way.',
  formula: '(concordant − discordant) / √((pairs − ties in one) (pairs − ties in the other)) for b',
  avoidWhen: 'Avoid to compare with published Spearman figures: tau is smaller for the same association.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'correlation',
  targetKinds: ['generation', 'classification'],
  needs: ['reference', 'number'],
  conventions: [
    'the answer is output.value, or a text that is nothing but a number',
    'b corrects for ties; c for unequal numbers of distinct values',
    'undefined where either is constant',
  ],
  source: 'Kendall 1945, Biometrika 33 (b); Stuart 1953, Biometrika 40 (c)',
  parameters: z.strictObject({
    /** Default b. */
    variant: z.enum(['b', 'c']).default('b'),
  }),
  measure: ({ variant }) =>
    numberColumns(({ values: [reference, answer], weight }) =>
      kendallCorrelation(reference!, answer!, weight, variant),
    ),
});
