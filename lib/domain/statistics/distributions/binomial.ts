import { logIncompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';
import { deviance, stirlingError } from '#domain/statistics/distributions/saddle-point.ts';
import type { Method } from '#domain/statistics/method.ts';

export const binomialDistribution: Method = {
  id: 'binomial-distribution',
  name: 'binomial distribution',
  meaning: 'Probabilities, both tails with their logarithms, and quantiles of the binomial distribution.',
  formula: 'P(X ≥ k) = I_p(k, n − k + 1)',
  avoidWhen: 'Avoid on rows that come in clusters: their number of successes varies more than binomially.',
  conventions: ['the quantile is the smallest k whose lower tail reaches p'],
  source: 'Loader 2000, Fast and Accurate Computation of Binomial Probabilities; DLMF 8.17.5',
};

const halfLogTwoPi = 0.9189385332046728;

/** ln P(X = k) of n rows with share p in [0, 1]. */
export function binomialLogProbability(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return Number.NEGATIVE_INFINITY;
  if (p <= 0) return k === 0 ? 0 : Number.NEGATIVE_INFINITY;
  if (p >= 1) return k === n ? 0 : Number.NEGATIVE_INFINITY;
  if (k === 0) return n * Math.log1p(-p);
  if (k === n) return n * Math.log(p);
  const rest = n - k;
  return (
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(rest) -
    deviance(k, n * p) -
    deviance(rest, n * (1 - p)) -
    halfLogTwoPi +
    0.5 * Math.log(n / (k * rest))
  );
}

/** P(X = k). */
export function binomialProbability(k: number, n: number, p: number): number {
  return Math.exp(binomialLogProbability(k, n, p));
}

/** ln P(X ≥ k). */
export function binomialLogUpperTail(k: number, n: number, p: number): number {
  if (k <= 0) return 0;
  if (k > n) return Number.NEGATIVE_INFINITY;
  return logIncompleteBeta(k, n - k + 1, p).lower;
}

/** ln P(X ≤ k). */
export function binomialLogLowerTail(k: number, n: number, p: number): number {
  if (k < 0) return Number.NEGATIVE_INFINITY;
  if (k >= n) return 0;
  return logIncompleteBeta(k + 1, n - k, p).upper;
}

/** The smallest k with P(X ≤ k) ≥ q, by bisection. @param n whole */
export function binomialQuantile(q: number, n: number, p: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (Math.exp(binomialLogLowerTail(middle, n, p)) >= q) high = middle;
    else low = middle + 1;
  }
  return low;
}
