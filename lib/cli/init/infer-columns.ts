import type { Table } from '#cli/init/read-table.ts';
import type { Json } from '#domain/json.ts';

/** What the columns of a table are to a dataset. */
export interface Columns {
  readonly input: string;
  /** null: there is no known right answer. */
  readonly reference: string | null;
  /** null: rows are numbered. */
  readonly id: string | null;
  /** Rows that share its value are not independent; null: all are. */
  readonly cluster: string | null;
  readonly slices: readonly string[];
}

const INPUTS = ['input', 'question', 'prompt', 'text', 'query', 'sentence', 'message', 'review', 'document'];
const REFERENCES = [
  'reference',
  'expected',
  'expected_output',
  'ideal',
  'answer',
  'gold',
  'label',
  'target',
  'output',
  'class',
  'relevant',
];
const IDS = ['id', 'row_id', 'key'];
const CLUSTERS = ['cluster', 'document_id', 'conversation_id', 'session_id', 'user_id'];

/** A dimension with more values has slices that are too small to be judged. */
const MOST_SLICE_VALUES = 20;
const LONGEST_SLICE_VALUE = 64;

/** What each column most likely is, by its name and its values. @param named what the person says it is. */
export function inferColumns(
  table: Table,
  named: Partial<Columns> = {},
): Columns | { readonly unknown: 'input' } {
  const all = [...new Set(table.flatMap((row) => Object.keys(row)))];
  const free = new Set(all);
  const take = (column: string | null | undefined) => {
    if (column) free.delete(column);
    return column ?? null;
  };
  const byName = (names: readonly string[]) =>
    names.map((name) => [...free].find((column) => column.toLowerCase() === name)).find(Boolean);

  const id = take(named.id ?? uniqueIn(table, byName(IDS)));
  take(named.reference);
  const input = take(named.input ?? byName(INPUTS) ?? longestText(table, [...free]));
  if (input === null) return { unknown: 'input' };
  const reference = named.reference ?? take(byName(REFERENCES));
  const cluster = take(named.cluster ?? byName(CLUSTERS));
  const slices = named.slices ?? [...free].filter((column) => isDimension(table, column));
  return { input, reference, id, cluster, slices };
}

function uniqueIn(table: Table, column: string | undefined): string | null {
  if (column === undefined) return null;
  return new Set(table.map((row) => String(row[column] ?? ''))).size === table.length ? column : null;
}

/** The column whose texts are longest on the whole, where any are longer than a word. */
function longestText(table: Table, columns: readonly string[]): string | undefined {
  const length = (column: string) =>
    table.reduce((sum, row) => sum + (typeof row[column] === 'string' ? row[column].length : 0), 0) /
    table.length;
  const [longest] = columns.toSorted((a, b) => length(b) - length(a));
  return longest !== undefined && length(longest) > 10 ? longest : undefined;
}

/** Few values, each of several rows, that every row has. */
function isDimension(table: Table, column: string): boolean {
  const values = table.map((row) => row[column]);
  if (!values.every(isSliceValue)) return false;
  const distinct = new Set(values.map(String)).size;
  return distinct >= 2 && distinct <= Math.min(MOST_SLICE_VALUES, table.length / 2);
}

function isSliceValue(value: Json | undefined): boolean {
  if (typeof value === 'boolean' || Number.isInteger(value)) return true;
  return (
    typeof value === 'string' && value !== '' && value.length <= LONGEST_SLICE_VALUE && !/\p{Cc}/u.test(value)
  );
}
