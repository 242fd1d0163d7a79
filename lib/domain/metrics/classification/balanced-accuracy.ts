import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { classCounts } from '#domain/metrics/classification/class-counts.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';
import type { Statistic } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

export const balancedAccuracy = defineMetric({
  id: 'balanced-accuracy',
  meaning: 'Mean over the labels of the share of their rows that are right.',
  formula: 'mean over labels of right / reference',
  avoidWhen: 'Avoid where labels should count by how often they occur; accuracy does that.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: ['labels: those that occur as reference', 'not adjusted for chance'],
  source: 'Brodersen et al. 2010, ICPR; scikit-learn, balanced_accuracy_score',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'joint',
    table: 'label',
    onErrors: 'skip',
    dependsOn: 'answer',
    outcome: labelPair,
    statistic: balancedAccuracyOf,
  }),
});

function balancedAccuracyOf(table: ContingencyTable): Statistic {
  const classes = classCounts(table).classes.filter(({ reference }) => reference > 0);
  if (classes.length === 0) return { undefined: 'no row is scored' };
  return classes.reduce((sum, { right, reference }) => sum + right / reference, 0) / classes.length;
}
