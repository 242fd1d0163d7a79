import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { classCounts } from '#domain/metrics/classification/class-counts.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';
import type { Statistic } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

export const mcc = defineMetric({
  id: 'mcc',
  meaning: 'Matthews correlation coefficient: correlation of reference and answer over all labels.',
  formula:
    '(n right − Σ reference_k answered_k) / √((n² − Σ answered_k²) (n² − Σ reference_k²)), sums over labels k',
  avoidWhen:
    'Avoid where one label is so rare that its few rows decide the value; say how many they are beside it.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'correlation',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: [
    'undefined where only one label is the reference, or only one is answered (scikit-learn says 0)',
    'for more than two labels the least value lies between −1 and 0',
  ],
  source: 'Matthews 1975, BBA 405; Gorodkin 2004, Computational Biology and Chemistry 28, eq. 8',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'joint',
    table: 'label',
    onErrors: 'skip',
    dependsOn: 'answer',
    outcome: labelPair,
    statistic: mccOf,
  }),
});

function mccOf(table: ContingencyTable): Statistic {
  const { classes, rows } = classCounts(table);
  if (rows <= 0) return { undefined: 'no row is scored' };
  let right = 0;
  let products = 0;
  let answeredSquares = 0;
  let referenceSquares = 0;
  for (const counts of classes) {
    right += counts.right;
    products += counts.reference * counts.answered;
    answeredSquares += counts.answered * counts.answered;
    referenceSquares += counts.reference * counts.reference;
  }
  const [answered, reference] = [rows * rows - answeredSquares, rows * rows - referenceSquares];
  if (reference <= 0) return { undefined: 'all rows have one label' };
  if (answered <= 0) return { undefined: 'all answers are one label' };
  return (rows * right - products) / Math.sqrt(answered * reference);
}
