import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/** Rows that one random word decides about, a bit each; eight of them share a table. */
const rowsPerWord = 32;
const rowsPerTable = 8;
const sumsPerTable = 2 ** rowsPerTable;

/** Sums that are worked on together: what they need fits into the nearest cache. */
const sumsPerBatch = 1_024;

/**
 * Sums of random subsets of the rows, each row in or out with the same chance: eight rows at a time, whose 256 sums are
 * tabulated once and looked up for every subset by a random byte.
 */
export function randomSubsetSums(random: Xoshiro128, values: Float64Array, subsets: number): Float64Array {
  const sums = new Float64Array(subsets);
  const words = new Int32Array(Math.min(subsets, sumsPerBatch));
  const tables = new Float64Array(4 * sumsPerTable);
  const rows = new Float64Array(rowsPerWord);
  for (let row = 0; row < values.length; row += rowsPerWord) {
    rows.fill(0);
    rows.set(values.subarray(row, row + rowsPerWord));
    tabulate(rows, tables);
    for (let start = 0; start < subsets; start += sumsPerBatch) {
      const batch = sums.subarray(start, start + sumsPerBatch);
      const batchWords = words.subarray(0, batch.length);
      random.fill(batchWords);
      addSubsets(batch, batchWords, tables);
    }
  }
  return sums;
}

function tabulate(rows: Float64Array, tables: Float64Array): void {
  for (let table = 0; table < 4; table += 1) {
    const start = table * sumsPerTable;
    for (let bit = 0; bit < rowsPerTable; bit += 1) {
      const value = rows[table * rowsPerTable + bit]!;
      const half = 1 << bit;
      for (let i = 0; i < half; i += 1) tables[start + half + i] = tables[start + i]! + value;
    }
  }
}

function addSubsets(sums: Float64Array, words: Int32Array, tables: Float64Array): void {
  for (let i = 0; i < sums.length; i += 1) {
    const word = words[i]!;
    sums[i]! +=
      tables[word & 255]! +
      tables[256 + ((word >>> 8) & 255)]! +
      (tables[512 + ((word >>> 16) & 255)]! + tables[768 + (word >>> 24)]!);
  }
}
