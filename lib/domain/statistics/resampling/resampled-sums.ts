import { drawMultinomial } from '#domain/statistics/resampling/draws/multinomial-draw.ts';
import { drawIndices } from '#domain/statistics/resampling/draws/uniform-indices.ts';
import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { type DistinctRows, distinctRows } from '#domain/statistics/resampling/sorted-rows.ts';
import { sumAt, sumsByPatterns } from '#domain/statistics/resampling/sums-by-patterns.ts';

/**
 * How resamples are made: `every-resample` once, where there are no more than asked for; else drawn by chance,
 * `multinomial` by how often each distinct row comes up, `patterns` four rows at a time, or `row-by-row`. All give every
 * resample its exact probability.
 */
export type Drawing = 'every-resample' | 'multinomial' | 'patterns' | 'row-by-row';

export interface ResampledSums {
  readonly drawing: Drawing;
  /** One array a column, a sum a resample. */
  readonly sums: readonly Float64Array[];
}

/** Rows for which one binomial draw costs about as much as one row after another. */
const rowsPerBinomial = 64;
/** Below this, tables cost more than they save. */
const fewestRowsForPatterns = 100;
const fewestResamplesForPatterns = 500;

/**
 * Sums of each column over resamples of the rows, each of as many rows as there are, drawn with replacement.
 *
 * @param columns sorted (`sortedRows`), each as long as there are rows; at least one row
 * @param resamples how many; `every-resample` may give fewer
 * @param drawing default: the quickest
 */
export function resampledSums(
  random: Xoshiro128,
  columns: readonly Float64Array[],
  resamples: number,
  drawing?: Drawing,
): ResampledSums {
  const distinct = distinctRows(columns);
  const chosen = drawing ?? quickestDrawing(columns[0]!.length, distinct.count.length, resamples);
  return { drawing: chosen, sums: draw[chosen](random, columns, resamples, distinct) };
}

function quickestDrawing(rows: number, distinct: number, resamples: number): Drawing {
  if (rows ** rows <= resamples) return 'every-resample';
  if (distinct <= 2 || (distinct - 1) * rowsPerBinomial <= rows) return 'multinomial';
  const tabulate = rows >= fewestRowsForPatterns && resamples >= fewestResamplesForPatterns;
  return tabulate ? 'patterns' : 'row-by-row';
}

const draw: Readonly<
  Record<
    Drawing,
    (
      random: Xoshiro128,
      columns: readonly Float64Array[],
      resamples: number,
      distinct: DistinctRows,
    ) => Float64Array[]
  >
> = {
  'every-resample': (_random, columns) => columns.map(everySum),
  patterns: sumsByPatterns,
  'row-by-row': (random, columns, resamples) => {
    const sums = columns.map(() => new Float64Array(resamples));
    const indices = new Int32Array(columns[0]!.length);
    for (let i = 0; i < resamples; i += 1) {
      drawIndices(random, indices.length, indices);
      columns.forEach((column, c) => {
        sums[c]![i] = sumAt(column, indices);
      });
    }
    return sums;
  },
  multinomial: (random, columns, resamples, { columns: kinds, count }) => {
    const sums = columns.map(() => new Float64Array(resamples));
    const drawn = new Float64Array(count.length);
    for (let i = 0; i < resamples; i += 1) {
      drawMultinomial(random, count, drawn);
      kinds.forEach((column, c) => {
        sums[c]![i] = weightedSum(column, drawn);
      });
    }
    return sums;
  },
};

/** The n^n sums of every way to draw n rows one after the other. */
function everySum(column: Float64Array): Float64Array {
  let sums = Float64Array.of(0);
  for (let drawn = 0; drawn < column.length; drawn += 1) {
    const longer = new Float64Array(sums.length * column.length);
    column.forEach((value, row) => {
      sums.forEach((sum, i) => {
        longer[row * sums.length + i] = sum + value;
      });
    });
    sums = longer;
  }
  return sums;
}

export function weightedSum(column: Float64Array, weight: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < column.length; i += 1) sum += column[i]! * weight[i]!;
  return sum;
}
