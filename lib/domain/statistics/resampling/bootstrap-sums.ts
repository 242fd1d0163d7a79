import type { Statistic, Undefined } from '#domain/score.ts';
import { jackknifeAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import {
  type Bootstrap,
  type BootstrapPlan,
  bootstrapOf,
  numberOrNaN,
  tooFewRows,
} from '#domain/statistics/resampling/bootstrap.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { type Drawing, resampledSums, weightedSum } from '#domain/statistics/resampling/resampled-sums.ts';
import { distinctRows, sortedRows } from '#domain/statistics/resampling/sorted-rows.ts';

/** A statistic that is a function of the sum of each column over the rows. */
export type OfSums = (sums: ArrayLike<number>) => Statistic;

/**
 * A statistic of sums on resamples of the rows. Rows may come in any order.
 *
 * @param columns what is summed, one array a column, each as long as there are rows; for clusters, one place a cluster
 * @param drawing default: the quickest; all are exact
 */
export function bootstrapSums(
  columns: readonly Float64Array[],
  statistic: OfSums,
  { resamples, seed }: BootstrapPlan,
  drawing?: Drawing,
): Bootstrap | Undefined {
  if (columns[0]!.length < 2) return tooFewRows;
  const sorted = sortedRows(columns);
  const resampled = resampledSums(new Xoshiro128(seed), sorted, resamples, drawing);
  const values = new Float64Array(resampled.sums[0]!.length);
  const at = new Float64Array(columns.length);
  for (let i = 0; i < values.length; i += 1) {
    for (let c = 0; c < at.length; c += 1) at[c] = resampled.sums[c]![i]!;
    values[i] = numberOrNaN(statistic(at));
  }
  return bootstrapOf(statistic(totals(sorted)), values, resampled.drawing, seed);
}

/** The acceleration of a statistic of sums, from its values without each row; it costs one value per distinct row. */
export function sumsAcceleration(columns: readonly Float64Array[], statistic: OfSums): Statistic {
  const sorted = sortedRows(columns);
  const { columns: kinds, count } = distinctRows(sorted);
  const all = totals(sorted);
  const without = new Float64Array(columns.length);
  const leftOut = new Float64Array(count.length);
  for (let kind = 0; kind < count.length; kind += 1) {
    for (let c = 0; c < without.length; c += 1) without[c] = all[c]! - kinds[c]![kind]!;
    const value = statistic(without);
    if (typeof value !== 'number') return value;
    leftOut[kind] = value;
  }
  return jackknifeAcceleration(leftOut, count);
}

/** The mean of rows, or of paired differences. */
export function bootstrapMean(values: Float64Array, plan: BootstrapPlan): Bootstrap | Undefined {
  return bootstrapSums([values], (sums) => sums[0]! / values.length, plan);
}

/** The mean of first − second over rows that both have. @param second as long as `first`, in the same order */
export function bootstrapMeanDifference(
  first: Float64Array,
  second: Float64Array,
  plan: BootstrapPlan,
): Bootstrap | Undefined {
  return bootstrapMean(differences(first, second), plan);
}

export function differences(first: Float64Array, second: Float64Array): Float64Array {
  return first.map((value, row) => value - second[row]!);
}

/** The sum of one column by the sum of another: cost per token, edits per word, and the mean over clusters. */
export function bootstrapRatio(
  numerators: Float64Array,
  denominators: Float64Array,
  plan: BootstrapPlan,
): Bootstrap | Undefined {
  return bootstrapSums([numerators, denominators], ratioOfSums, plan);
}

export function ratioOfSums(sums: ArrayLike<number>): Statistic {
  return sums[1] === 0 ? { undefined: 'its denominator is 0' } : sums[0]! / sums[1]!;
}

function totals(columns: readonly Float64Array[]): Float64Array {
  const one = new Float64Array(columns[0]!.length).fill(1);
  return Float64Array.from(columns, (column) => weightedSum(column, one));
}
