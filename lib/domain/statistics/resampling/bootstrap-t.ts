import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import {
  type Bootstrap,
  definedOf,
  type Limits,
  outOfReach,
  replicateQuantile,
} from '#domain/statistics/resampling/bootstrap.ts';
import type { Drawing } from '#domain/statistics/resampling/resampled-sums.ts';

export const bootstrapTMethod: Method = {
  id: 'bootstrap-t',
  name: 'studentised bootstrap interval (bootstrap-t)',
  meaning:
    'Interval like Student’s, whose critical values are those of the statistic on resamples, each by its own standard error; the best coverage for means of skewed data.',
  formula: '[θ − t*(1 − alpha) s, θ − t*(alpha) s], t* = (θ* − θ) / s*',
  avoidWhen:
    'Avoid for bounded statistics, whose bounds it can pass, and where the standard error is itself unsure; BCa needs none.',
  conventions: [
    's of a mean or ratio by linearisation over rows or clusters, with the factor G / (G − 1)',
    'a resample whose rows are all alike has s* = 0 and counts as infinitely far off',
    'quantiles of type 7, as NumPy',
  ],
  source: 'Efron and Tibshirani 1993, An Introduction to the Bootstrap, 12.5; Hall 1992',
};

/** A statistic with its standard error. */
export interface WithError {
  readonly estimate: number;
  /** At least 0. */
  readonly standardError: number;
}

/** A statistic with its standard error, and how many standard errors of their own it lies off on resamples. */
export interface StudentisedBootstrap extends WithError, Omit<Bootstrap, 'replicates'> {
  /** (θ* − θ) / s*, ascending; −Infinity and Infinity where s* is 0. */
  readonly roots: Float64Array;
}

/** @param roots NaN: undefined on that resample; sorted in place */
export function studentisedOf(
  value: WithError | Undefined,
  roots: Float64Array,
  drawing: Drawing,
  seed: number,
): StudentisedBootstrap | Undefined {
  if ('undefined' in value) return value;
  if (value.standardError === 0) return { undefined: 'its standard error is 0' };
  const defined = definedOf(roots);
  if ('undefined' in defined) return defined;
  return { ...value, roots: defined, undefinedReplicates: roots.length - defined.length, drawing, seed };
}

/** How many of its own standard errors a resample's value lies off. */
export function rootOf(value: WithError | Undefined, estimate: number): number {
  if ('undefined' in value) return Number.NaN;
  const distance = value.estimate - estimate;
  if (value.standardError > 0) return distance / value.standardError;
  return distance === 0 ? 0 : Math.sign(distance) * Number.POSITIVE_INFINITY;
}

/** @param alpha one-sided, above 0 and below 0.5 */
export function bootstrapTLimits(bootstrap: StudentisedBootstrap, alpha: number): Limits | Undefined {
  const { estimate, standardError, roots, drawing } = bootstrap;
  const unreachable = outOfReach({ replicates: roots, drawing }, alpha);
  if (unreachable) return unreachable;
  const lower = estimate - finiteQuantile(roots, 1 - alpha) * standardError;
  const upper = estimate - finiteQuantile(roots, alpha) * standardError;
  return Number.isFinite(lower) && Number.isFinite(upper)
    ? { lower, upper }
    : { undefined: 'too many resamples have rows that are all alike, and no standard error' };
}

/** A quantile that is infinite where any value it stands on is. */
function finiteQuantile(roots: Float64Array, level: number): number {
  const value = replicateQuantile(roots, level);
  return Number.isNaN(value) ? Number.POSITIVE_INFINITY : value;
}
