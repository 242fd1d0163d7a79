import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { ratingTable } from '#domain/metrics/agreement/rating-table.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';
import { cohenKappa } from '#domain/statistics/agreement/cohen-kappa.ts';

export const cohenKappaMetric = defineMetric({
  id: 'cohen-kappa',
  meaning: 'Agreement of the answers with the references beyond what their margins give by chance.',
  formula: '1 − Σ d observed / Σ d expected over pairs of labels',
  avoidWhen: 'Avoid where one label is rare: chance agreement is then high; gwet-ac1 is steadier.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'kappa',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: [
    'weights: none counts every difference alike; linear and quadratic need the labels in their order',
    'undefined where chance alone gives full agreement',
  ],
  source: 'Cohen 1960, 1968',
  parameters: z
    .strictObject({
      /** Default none. */
      weights: z.enum(['none', 'linear', 'quadratic']).default('none'),
      /** All labels in their order; needed with weights. */
      labels: z.array(z.string().min(1)).min(2).max(100).optional(),
    })
    .refine(({ weights, labels }) => weights === 'none' || labels !== undefined, {
      message: 'must be given with weights',
      path: ['labels'],
    }),
  measure: ({ weights, labels }) => ({
    tally: 'joint',
    table: 'label',
    onErrors: 'skip',
    dependsOn: 'answer',
    outcome: labelPair,
    statistic: (table) => {
      const ratings = ratingTable(table, labels);
      return 'undefined' in ratings ? ratings : cohenKappa(ratings.counts, weights);
    },
  }),
});
