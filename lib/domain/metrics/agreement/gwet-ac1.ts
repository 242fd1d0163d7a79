import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { ratingTable } from '#domain/metrics/agreement/rating-table.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';
import { gwetAc1OfPairs } from '#domain/statistics/agreement/gwet-ac1.ts';

export const gwetAc1Metric = defineMetric({
  id: 'gwet-ac1',
  meaning:
    'Agreement of the answers with the references beyond chance, sensible also where one label takes nearly all.',
  formula: '(agreement − e) / (1 − e), e = Σ share (1 − share) / (labels − 1)',
  avoidWhen: 'Avoid to compare with published kappas: its chance agreement is another.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'AC1',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: ['labels: all that occur, or as given', 'undefined where only one label occurs'],
  source: 'Gwet 2008, British Journal of Mathematical and Statistical Psychology 61',
  parameters: z.strictObject({
    /** Default: all that occur. */
    labels: z.array(z.string().min(1)).min(2).max(100).optional(),
  }),
  measure: ({ labels }) => ({
    tally: 'joint',
    table: 'label',
    onErrors: 'skip',
    dependsOn: 'answer',
    outcome: labelPair,
    statistic: (table) => {
      const ratings = ratingTable(table, labels);
      return 'undefined' in ratings ? ratings : gwetAc1OfPairs(ratings.counts);
    },
  }),
});
