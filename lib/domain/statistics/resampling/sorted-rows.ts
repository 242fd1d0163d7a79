import { sortedOrder } from '#domain/statistics/ranks.ts';

/** Rows in an order that depends on nothing but what they hold: by the first column, where that is alike by the next. */
export function sortedRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  // By the last column first: each further sort keeps that order where its own values are alike.
  return columns.reduceRight((rows: readonly Float64Array[], _, c) => {
    const order = sortedOrder(rows[c]!);
    return rows.map((column) => inOrder(column, order));
  }, columns);
}

function inOrder(column: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(order.length);
  // Adding 0 turns −0 into 0, so that which of the two comes first does not show.
  for (let i = 0; i < order.length; i += 1) ordered[i] = column[order[i]!]! + 0;
  return ordered;
}

/** Rows that are all different, with how often each occurs. */
export interface DistinctRows {
  readonly columns: readonly Float64Array[];
  readonly count: Float64Array;
}

/** @param sorted rows that are alike come together */
export function distinctRows(sorted: readonly Float64Array[]): DistinctRows {
  const starts: number[] = [];
  const rows = sorted[0]!.length;
  for (let row = 0; row < rows; row += 1) {
    if (row === 0 || sorted.some((column) => column[row] !== column[row - 1])) starts.push(row);
  }
  return {
    columns: sorted.map((column) => Float64Array.from(starts, (row) => column[row]!)),
    count: Float64Array.from(starts, (row, i) => (starts[i + 1] ?? rows) - row),
  };
}
