import type { Columns } from '#cli/init/infer-columns.ts';
import type { Table } from '#cli/init/read-table.ts';

export const initKinds = ['generation', 'classification', 'retrieval'] as const;
/** Kinds of targets that a suite can be drafted for from rows alone. */
export type InitKind = (typeof initKinds)[number];

const MOST_LABELS = 20;
const LONGEST_LABEL = 40;

/** What kind of target the references speak of: graded documents, a few labels, else texts. */
export function inferKind(table: Table, { reference }: Columns): InitKind {
  if (reference === null) return 'generation';
  const references = table.flatMap((row) => (row[reference] === undefined ? [] : [row[reference]]));
  const isGraded = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(Number.isFinite);
  if (references.length > 0 && references.every(isGraded)) return 'retrieval';
  return labelsOf(table, reference).length > 0 ? 'classification' : 'generation';
}

/** The labels of a column, in order; none where its values are no labels: too many, or too long. */
export function labelsOf(table: Table, column: string): string[] {
  const values = table.flatMap((row) => (row[column] === undefined ? [] : [row[column]]));
  const labels = [...new Set(values.map(String))].sort();
  const fits = values.every((value) => typeof value !== 'object' && String(value).length <= LONGEST_LABEL);
  return fits && labels.length >= 2 && labels.length <= Math.min(MOST_LABELS, table.length / 2) ? labels : [];
}
