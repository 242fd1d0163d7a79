import type { Statistic, Undefined } from '#domain/score.ts';
import type { Drawing } from '#domain/statistics/resampling/resampled-sums.ts';

/** What decides a bootstrap beside the data. The same data, plan and code give the same numbers. */
export interface BootstrapPlan {
  /** Resamples, at least 1. 9,999 suit limits at one-sided level 0.025: each rests on 250 of them. */
  readonly resamples: number;
  /** A whole number from 0 to 2^53 − 1. */
  readonly seed: number;
}

/** A statistic, and its values on resamples of the data. */
export interface Bootstrap {
  readonly estimate: number;
  /** Ascending. */
  readonly replicates: Float64Array;
  /** Resamples on which the statistic has no value, and which are left out. */
  readonly undefinedReplicates: number;
  readonly drawing: Drawing;
  readonly seed: number;
}

/** An interval, each limit at its own one-sided level. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

export const tooFewRows: Undefined = {
  undefined: 'it takes two rows, or two clusters of rows, to see how much resamples differ',
};

/** More resamples without a value than this share, and those with one no longer tell how the statistic spreads. */
const mostUndefined = 0.01;

/** Gathers what resamples gave. @param values NaN: undefined on that resample; sorted in place */
export function bootstrapOf(
  estimate: Statistic,
  values: Float64Array,
  drawing: Drawing,
  seed: number,
): Bootstrap | Undefined {
  if (typeof estimate !== 'number') return estimate;
  const replicates = definedOf(values);
  if ('undefined' in replicates) return replicates;
  if (replicates.at(-1)! - replicates[0]! <= tieWidth(replicates)) {
    return { undefined: 'all resamples give the same value' };
  }
  return { estimate, replicates, undefinedReplicates: values.length - replicates.length, drawing, seed };
}

/** The values that are numbers, ascending. @param values sorted in place */
export function definedOf(values: Float64Array): Float64Array | Undefined {
  // Typed arrays sort NaN last.
  values.sort();
  let defined = values.length;
  while (defined > 0 && Number.isNaN(values[defined - 1])) defined -= 1;
  const undefinedOnes = values.length - defined;
  return undefinedOnes > mostUndefined * values.length
    ? { undefined: `${undefinedOnes} of ${values.length} resamples give no value` }
    : values.subarray(0, defined);
}

/** A statistic's value as an array of numbers holds it. */
export function numberOrNaN(value: Statistic): number {
  return typeof value === 'number' ? value : Number.NaN;
}

/** Values that differ by no more are the same but for rounding. @param replicates ascending */
export function tieWidth(replicates: Float64Array): number {
  return 1e-12 * Math.max(Math.abs(replicates[0]!), Math.abs(replicates[replicates.length - 1]!));
}

/** Standard deviation of the replicates (divisor: their number − 1): the bootstrap's standard error. */
export function bootstrapError({ replicates }: Bootstrap): number {
  let mean = 0;
  for (const value of replicates) mean += value / replicates.length;
  let squares = 0;
  for (const value of replicates) squares += (value - mean) ** 2;
  return Math.sqrt(squares / (replicates.length - 1));
}

/**
 * The value that a share of the replicates lies below, between two of them by a straight line (Hyndman and Fan 1996, type 7).
 *
 * @param ascending at least one
 * @param level from 0 to 1
 */
export function replicateQuantile(ascending: Float64Array, level: number): number {
  const place = level * (ascending.length - 1);
  const below = Math.floor(place);
  const at = ascending[below]!;
  const share = place - below;
  return share === 0 ? at : at + share * (ascending[below + 1]! - at);
}

/** Why replicates cannot tell the value at a level: fewer than one of them lies beyond it. undefined: they can. */
export function outOfReach(
  { replicates, drawing }: Pick<Bootstrap, 'replicates' | 'drawing'>,
  level: number,
): Undefined | undefined {
  // All resamples there are leave nothing to chance.
  if (drawing === 'every-resample' || Math.min(level, 1 - level) * replicates.length >= 1) return undefined;
  return {
    undefined: `${replicates.length} resamples are too few for a limit at level ${Number(level.toPrecision(3))}`,
  };
}
