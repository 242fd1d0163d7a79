import type { Statistic, Undefined } from '#domain/score.ts';
import { jackknifeAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import {
  type Bootstrap,
  type BootstrapPlan,
  bootstrapOf,
  numberOrNaN,
  tooFewRows,
} from '#domain/statistics/resampling/bootstrap.ts';
import {
  countRows,
  type DrawnRows,
  eachResample,
  unitsOf,
} from '#domain/statistics/resampling/each-resample.ts';

/** A statistic of how often each row occurs. @param counts in the order of the rows; overwritten afterwards */
export type OfRowCounts = (counts: Int32Array) => Statistic;

/** A statistic of rows by their numbers, each as often as it occurs, in ascending order. */
export type OfRowNumbers = (rows: Int32Array) => Statistic;

/**
 * Any statistic of rows, on resamples of them, by how often each row was drawn.
 *
 * Which rows a seed draws depends on their order: give them in one that does not depend on which came first (by their ids).
 */
export function bootstrapRowCounts(
  of: DrawnRows,
  statistic: OfRowCounts,
  plan: BootstrapPlan,
): Bootstrap | Undefined {
  const units = unitsOf(of);
  if (units < 2) return tooFewRows;
  const counts = new Int32Array(of.rows);
  const values = new Float64Array(Math.max(plan.resamples, 1));
  const { drawing, resamples } = eachResample(units, plan, (drawn, resample) => {
    countRows(drawn, of, counts);
    values[resample] = numberOrNaN(statistic(counts));
  });
  return bootstrapOf(statistic(counts.fill(1)), values.subarray(0, resamples), drawing, plan.seed);
}

/** Any statistic of rows, on resamples of them, by the numbers of the rows drawn. The order of the rows matters likewise. */
export function bootstrapRowNumbers(
  of: DrawnRows,
  statistic: OfRowNumbers,
  plan: BootstrapPlan,
): Bootstrap | Undefined {
  return bootstrapRowCounts(of, byNumbers(statistic), plan);
}

/** A statistic of rows by their numbers, as one of how often each occurs. */
export function byNumbers(statistic: OfRowNumbers): OfRowCounts {
  let numbers = new Int32Array(0);
  return (counts) => {
    let length = 0;
    for (let row = 0; row < counts.length; row += 1) length += counts[row]!;
    if (length > numbers.length) numbers = new Int32Array(length);
    let at = 0;
    for (let row = 0; row < counts.length; row += 1) {
      for (let left = counts[row]!; left > 0; left -= 1) {
        numbers[at] = row;
        at += 1;
      }
    }
    return statistic(numbers.subarray(0, length));
  };
}

/** The acceleration of any statistic of rows, from its values without each row or cluster: one value for each of them. */
export function rowsAcceleration(of: DrawnRows, statistic: OfRowCounts): Statistic {
  const leftOut = new Float64Array(unitsOf(of));
  const counts = new Int32Array(of.rows);
  for (let unit = 0; unit < leftOut.length; unit += 1) {
    for (let row = 0; row < of.rows; row += 1) counts[row] = (of.cluster?.[row] ?? row) === unit ? 0 : 1;
    const value = statistic(counts);
    if (typeof value !== 'number') return value;
    leftOut[unit] = value;
  }
  return jackknifeAcceleration(leftOut);
}
