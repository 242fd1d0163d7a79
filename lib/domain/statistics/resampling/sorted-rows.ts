/** Rows in an order that depends on nothing but what they hold: by the first column, where that is alike by the next. */
export function sortedRows(columns: readonly Float64Array[]): Float64Array[] {
  if (columns.length === 1) return [columns[0]!.toSorted()];
  const order = new Uint32Array(columns[0]!.length);
  for (let row = 0; row < order.length; row += 1) order[row] = row;
  order.sort((a, b) => {
    for (const column of columns) {
      const difference = column[a]! - column[b]!;
      if (difference !== 0) return difference;
    }
    return 0;
  });
  return columns.map((column) => Float64Array.from(order, (row) => column[row]!));
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
