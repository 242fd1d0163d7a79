import type { Statistic, Undefined } from '#domain/score.ts';
import { jackknifeAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import {
  type Bootstrap,
  type BootstrapPlan,
  bootstrapOf,
  numberOrNaN,
  tooFewRows,
} from '#domain/statistics/resampling/bootstrap.ts';
import { drawMultinomial } from '#domain/statistics/resampling/draws/multinomial-draw.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/** A statistic that is a function of how many rows there are of each kind: of a confusion matrix, or of grades. */
export type OfCounts = (counts: Float64Array) => Statistic;

/**
 * A statistic of counts on resamples of the rows, whatever their number: how often each kind is drawn is multinomial.
 *
 * @param counts rows of each kind, whole numbers, in an order that does not depend on which row came first
 */
export function bootstrapCounts(
  counts: ArrayLike<number>,
  statistic: OfCounts,
  { resamples, seed }: BootstrapPlan,
): Bootstrap | Undefined {
  const all = Float64Array.from(counts);
  if (all.reduce((sum, count) => sum + count, 0) < 2) return tooFewRows;
  const random = new Xoshiro128(seed);
  const drawn = new Float64Array(all.length);
  const values = new Float64Array(resamples);
  for (let i = 0; i < resamples; i += 1) {
    drawMultinomial(random, all, drawn);
    values[i] = numberOrNaN(statistic(drawn));
  }
  return bootstrapOf(statistic(all), values, 'multinomial', seed);
}

/** The acceleration of a statistic of counts, from its values without one row of each kind. */
export function countsAcceleration(counts: ArrayLike<number>, statistic: OfCounts): Statistic {
  const left = Float64Array.from(counts);
  const leftOut = new Float64Array(left.length);
  for (let kind = 0; kind < left.length; kind += 1) {
    if (left[kind] === 0) continue;
    left[kind]! -= 1;
    const value = statistic(left);
    left[kind]! += 1;
    if (typeof value !== 'number') return value;
    leftOut[kind] = value;
  }
  return jackknifeAcceleration(leftOut, counts);
}
