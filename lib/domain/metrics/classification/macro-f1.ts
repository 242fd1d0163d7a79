import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';
import type { Statistic } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

export const macroF1 = defineMetric({
  id: 'macro-f1',
  meaning: 'Mean over the labels of the harmonic mean of precision and recall.',
  formula: 'mean over labels of 2 right / (times reference + times answer)',
  avoidWhen:
    'Avoid where labels are so rare that a few rows move their F1: the mean gives each label the same weight.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['classification'],
  needs: ['reference', 'label'],
  conventions: [
    'the mean of the F1 of each label, not the F1 of the mean precision and recall',
    'labels: all that occur as reference or as answer',
    'a label that is never answered, or never right, has F1 = 0',
  ],
  source: 'Opitz and Burst 2019, Macro F1 and Macro F1, arXiv:1911.03347, averaged F1',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'joint',
    table: 'label',
    onErrors: 'skip',
    dependsOn: 'answer',
    outcome: labelPair,
    statistic: macroF1Of,
  }),
});

/** F1 of a label is 2 right / (times it is the reference + times it is the answer). */
export function macroF1Of({ labels, reference, outcome, count }: ContingencyTable): Statistic {
  const right = new Float64Array(labels.length);
  const seen = new Float64Array(labels.length);
  count.forEach((rows, cell) => {
    seen[reference[cell]!]! += rows;
    seen[outcome[cell]!]! += rows;
    if (reference[cell] === outcome[cell]) right[reference[cell]!]! += rows;
  });
  let sum = 0;
  let present = 0;
  for (let label = 0; label < labels.length; label += 1) {
    if (seen[label]! <= 0) continue;
    present += 1;
    sum += (2 * right[label]!) / seen[label]!;
  }
  return present > 0 ? sum / present : { undefined: 'no row is scored' };
}
