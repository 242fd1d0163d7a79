import type { Undefined } from '#domain/score.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

/** Counts of reference x answer as a square. */
export interface Ratings {
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** The counts with labels in the given order, or all that occur. A label that is not among those given is an answer too. */
export function ratingTable(table: ContingencyTable, labels?: readonly string[]): Ratings | Undefined {
  const occurring = new Set<string>();
  table.count.forEach((count, cell) => {
    if (count > 0)
      occurring.add(table.labels[table.reference[cell]!]!).add(table.labels[table.outcome[cell]!]!);
  });
  const order = labels ?? [...occurring].sort();
  const other = [...occurring].find((label) => !order.includes(label));
  if (other !== undefined) return { undefined: `label ${other} is not among the labels given` };
  const counts = order.map(() => new Array<number>(order.length).fill(0));
  table.count.forEach((count, cell) => {
    if (count <= 0) return;
    const reference = order.indexOf(table.labels[table.reference[cell]!]!);
    counts[reference]![order.indexOf(table.labels[table.outcome[cell]!]!)]! += count;
  });
  return { labels: order, counts };
}
