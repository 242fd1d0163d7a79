import {
  manyDrawsCdf,
  manyDrawsCount,
  patterns,
  patternTable,
  rowsPerPattern,
} from '#domain/statistics/resampling/draws/count-patterns.ts';
import { drawPatterns } from '#domain/statistics/resampling/draws/draw-patterns.ts';
import type { SlotTable } from '#domain/statistics/resampling/draws/slot-table.ts';
import { drawIndices } from '#domain/statistics/resampling/draws/uniform-indices.ts';
import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/** Resamples that are worked on together: what they need fits into the nearest cache. */
const resamplesPerBatch = 1_024;

/**
 * Sums over resamples of the rows, four rows at a time, half a random word for each four.
 *
 * A resample draws n rows, so how often each is drawn is multinomial. Drawing every row a Poisson number of times instead,
 * each by itself, gives the same but for the total, which is then left to chance; and given its total, such a resample is
 * one of that many rows (Devroye 1986, Non-Uniform Random Variate Generation, XI.1.4). So each row gets a Poisson number of
 * draws of a mean a little below 1, and what is missing of n is drawn row by row; the few resamples that have more than n
 * already are drawn anew. Four rows together have about a thousand likely patterns of draws, whose sums are tabulated once
 * and looked up for every resample.
 *
 * @param columns what is summed, each as long as there are rows
 * @returns one array a column, a sum a resample
 */
export function sumsByPatterns(
  random: Xoshiro128,
  columns: readonly Float64Array[],
  resamples: number,
): Float64Array[] {
  const rows = columns[0]!.length;
  // Three standard deviations of the total below n: about one resample in a thousand has to be drawn anew.
  const mean = Math.max(0, 1 - 3 / Math.sqrt(rows));
  const table = patternTable(mean);
  const many = manyDrawsCdf(mean);
  // Patterns are drawn in pairs.
  const even = resamples + (resamples % 2);
  const drawn = new Int32Array(even);
  const sums = columns.map(() => new Float64Array(even));
  const batches = batchesOf(drawn, sums);
  const counts = new Uint8Array(patterns.count + 1);
  const values = columns.map(() => new Float64Array(patterns.count + 1));
  for (let row = 0; row < rows; row += rowsPerPattern) {
    tabulateCounts(counts, rows - row);
    for (let c = 0; c < columns.length; c += 1) tabulateSums(values[c]!, columns[c]!, row);
    for (const batch of batches) addFourRows(random, batch, table, many, counts, values, columns, row);
  }
  fillUp(random, columns, drawn, sums);
  return sums.map((column) => column.subarray(0, resamples));
}

interface Batch {
  /** By resample: rows drawn so far. */
  readonly drawn: Int32Array;
  /** By column and resample. */
  readonly sums: readonly Float64Array[];
  readonly outcomes: Uint16Array;
}

function batchesOf(drawn: Int32Array, sums: readonly Float64Array[]): Batch[] {
  const outcomes = new Uint16Array(resamplesPerBatch);
  return Array.from({ length: Math.ceil(drawn.length / resamplesPerBatch) }, (_, i) => {
    const start = i * resamplesPerBatch;
    const end = Math.min(start + resamplesPerBatch, drawn.length);
    return {
      drawn: drawn.subarray(start, end),
      sums: sums.map((column) => column.subarray(start, end)),
      outcomes: outcomes.subarray(0, end - start),
    };
  });
}

const places = new Int32Array(resamplesPerBatch);

function addFourRows(
  random: Xoshiro128,
  { drawn, sums, outcomes }: Batch,
  table: SlotTable,
  many: Float64Array,
  counts: Uint8Array,
  values: readonly Float64Array[],
  columns: readonly Float64Array[],
  row: number,
): void {
  const found = drawPatterns(random, table, outcomes, places);
  addSumsAndCounts(sums[0]!, values[0]!, drawn, counts, outcomes);
  for (let c = 1; c < sums.length; c += 1) addSums(sums[c]!, values[c]!, outcomes);
  for (let i = 0; i < found; i += 1) {
    const resample = places[i]!;
    for (let left = manyDrawsCount(many, random.uniform()); left > 0; left -= 1) {
      const at = row + random.below(rowsPerPattern);
      if (at >= columns[0]!.length) continue;
      drawn[resample]! += 1;
      for (let c = 0; c < sums.length; c += 1) sums[c]![resample]! += columns[c]![at]!;
    }
  }
}

/** Draws what is missing of n rows; starts over where more than n were drawn. */
function fillUp(
  random: Xoshiro128,
  columns: readonly Float64Array[],
  drawn: Int32Array,
  sums: readonly Float64Array[],
): void {
  const rows = columns[0]!.length;
  const indices = new Int32Array(rows);
  for (let resample = 0; resample < drawn.length; resample += 1) {
    const startsOver = drawn[resample]! > rows;
    const missing = startsOver ? indices : indices.subarray(0, rows - drawn[resample]!);
    drawIndices(random, rows, missing);
    for (let c = 0; c < sums.length; c += 1) {
      sums[c]![resample] = (startsOver ? 0 : sums[c]![resample]!) + sumAt(columns[c]!, missing);
    }
  }
}

/** Draws in all, by pattern; rows beyond the last one are not there and count as not drawn. */
function tabulateCounts(counts: Uint8Array, rowsLeft: number): void {
  for (let pattern = 1; pattern < patterns.count; pattern += 1) {
    counts[pattern] = counts[patterns.parent[pattern]!]! + (patterns.row[pattern]! < rowsLeft ? 1 : 0);
  }
}

/** Sum of what is drawn, by pattern. */
function tabulateSums(values: Float64Array, column: Float64Array, row: number): void {
  const four = new Float64Array(rowsPerPattern);
  four.set(column.subarray(row, row + rowsPerPattern));
  for (let pattern = 1; pattern < patterns.count; pattern += 1) {
    values[pattern] = values[patterns.parent[pattern]!]! + four[patterns.row[pattern]!]!;
  }
}

function addSumsAndCounts(
  sums: Float64Array,
  values: Float64Array,
  drawn: Int32Array,
  counts: Uint8Array,
  outcomes: Uint16Array,
): void {
  for (let i = 0; i < outcomes.length; i += 1) {
    const outcome = outcomes[i]!;
    sums[i]! += values[outcome]!;
    drawn[i]! += counts[outcome]!;
  }
}

function addSums(sums: Float64Array, values: Float64Array, outcomes: Uint16Array): void {
  for (let i = 0; i < outcomes.length; i += 1) sums[i]! += values[outcomes[i]!]!;
}

export function sumAt(column: Float64Array, indices: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < indices.length; i += 1) sum += column[indices[i]!]!;
  return sum;
}
