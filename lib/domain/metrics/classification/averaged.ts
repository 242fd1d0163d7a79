import { z } from 'zod';
import type { JointMeasure } from '#domain/metric.ts';
import { type ClassCounts, classCounts } from '#domain/metrics/classification/class-counts.ts';
import { labelPair } from '#domain/metrics/classification/label-pair.ts';
import type { Statistic } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

/** Parameters of every metric that is one number per label, averaged. */
export const averageFields = {
  /**
   * `binary`: of the label `positive` alone. `micro`: all labels' counts added up first. `macro`: mean over labels. `weighted`: mean by how
   * often each is the reference. Default macro.
   */
  average: z.enum(['binary', 'micro', 'macro', 'weighted']).default('macro'),
  /** The label that `binary` speaks of; needed there, and only there. */
  positive: z.string().min(1).optional(),
  /** What a label without denominator counts as. Default 0, as scikit-learn does with a warning. */
  zeroDivision: z.union([z.literal('undefined'), z.literal(0), z.literal(1)]).default(0),
};

export const averageSchema = z.strictObject(averageFields).refine(positiveFits, positiveMessage());

/** Whether `positive` is there exactly where it is needed. */
export function positiveFits(of: { average: string; positive?: string | undefined }): boolean {
  return (of.average === 'binary') === (of.positive !== undefined);
}

export function positiveMessage(): { message: string; path: string[] } {
  return { message: 'must be given with average: binary, and only there', path: ['positive'] };
}

export const averageConventions = [
  'labels: all that occur as reference or as answer',
  'micro adds up the counts of all labels; with one label a row it equals accuracy',
  'a label without denominator counts as zeroDivision; `undefined` makes the whole metric undefined',
];

/** A measure that is one number per label, averaged. @param of a label's number */
export function averagedMeasure(
  parameters: z.output<typeof averageSchema>,
  of: (counts: ClassCounts) => Statistic,
): JointMeasure {
  return {
    tally: 'joint',
    table: 'label',
    onErrors: 'skip',
    dependsOn: 'answer',
    outcome: labelPair,
    statistic: (table) => averaged(table, parameters, of),
  };
}

function averaged(
  table: ContingencyTable,
  { average, positive }: z.output<typeof averageSchema>,
  of: (counts: ClassCounts) => Statistic,
): Statistic {
  const { classes, rows } = classCounts(table);
  if (rows <= 0) return { undefined: 'no row is scored' };
  if (average === 'binary') {
    const label = positive ?? '';
    return of(classes.find((counts) => counts.label === label) ?? none(label));
  }
  if (average === 'micro') return of(classes.reduce(added, none('all labels')));
  let sum = 0;
  let weights = 0;
  for (const counts of classes) {
    const value = of(counts);
    const weight = average === 'weighted' ? counts.reference : 1;
    if (weight === 0) continue;
    if (typeof value !== 'number') return value;
    sum += weight * value;
    weights += weight;
  }
  return sum / weights;
}

function none(label: string): ClassCounts {
  return { label, right: 0, reference: 0, answered: 0 };
}

function added(a: ClassCounts, b: ClassCounts): ClassCounts {
  return {
    label: a.label,
    right: a.right + b.right,
    reference: a.reference + b.reference,
    answered: a.answered + b.answered,
  };
}
