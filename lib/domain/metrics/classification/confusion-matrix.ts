import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';

export interface ConfusionMatrix {
  /** In alphabetical order. */
  readonly labels: readonly string[];
  /** [reference][answer] rows. */
  readonly rows: readonly (readonly number[])[];
}

/** The counts of reference x answer as a square, for people; labels that occur in neither are left out. */
export function confusionMatrix(table: ContingencyTable): ConfusionMatrix {
  const seen = new Set<number>();
  table.count.forEach((count, cell) => {
    if (count > 0) seen.add(table.reference[cell]!).add(table.outcome[cell]!);
  });
  const labels = [...seen].map((index) => table.labels[index]!).sort();
  const at = new Map(labels.map((label, index) => [label, index]));
  const rows = labels.map(() => labels.map(() => 0));
  table.count.forEach((count, cell) => {
    if (count <= 0) return;
    const reference = at.get(table.labels[table.reference[cell]!]!)!;
    rows[reference]![at.get(table.labels[table.outcome[cell]!]!)!]! += count;
  });
  return { labels, rows };
}
