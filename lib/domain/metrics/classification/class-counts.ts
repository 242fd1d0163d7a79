import type { Statistic } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

/** One label against all others: how often it is right, is the reference, and is the answer. */
export interface ClassCounts {
  readonly label: string;
  readonly right: number;
  readonly reference: number;
  readonly answered: number;
}

/** Counts of each label that occurs as reference or as answer, and of all rows. */
export function classCounts(table: ContingencyTable): {
  readonly classes: ClassCounts[];
  readonly rows: number;
} {
  const size = table.labels.length;
  const right = new Float64Array(size);
  const reference = new Float64Array(size);
  const answered = new Float64Array(size);
  let rows = 0;
  table.count.forEach((count, cell) => {
    const [is, was] = [table.reference[cell]!, table.outcome[cell]!];
    reference[is]! += count;
    answered[was]! += count;
    if (is === was) right[is]! += count;
    rows += count;
  });
  const classes = table.labels
    .map((label, i) => ({ label, right: right[i]!, reference: reference[i]!, answered: answered[i]! }))
    .filter((counts) => counts.reference > 0 || counts.answered > 0);
  return { classes, rows };
}

/** A ratio; where it would divide by zero, what the metric was told to take. */
export function ratioOr(
  above: number,
  below: number,
  zeroDivision: 'undefined' | 0 | 1,
  why: string,
): Statistic {
  if (below > 0) return above / below;
  return zeroDivision === 'undefined' ? { undefined: why } : zeroDivision;
}
