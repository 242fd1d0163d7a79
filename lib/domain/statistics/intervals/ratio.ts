import type { Undefined } from '#domain/score.ts';
import { criticalValue } from '#domain/statistics/distributions/critical-value.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';
import type { Method } from '#domain/statistics/method.ts';

export const deltaRatioMethod: Method = {
  id: 'ratio-delta',
  name: 'ratio interval by the delta method',
  meaning: 'Interval of a ratio of two means of the same rows, from its linearisation.',
  formula: 'r ± z √(var(y) − 2 r cov(y, x) + r² var(x)) / |mean x|',
  avoidWhen: 'Avoid where the denominator is not many errors from 0; ratio-fieller says when that is so.',
  conventions: ['variances and covariance of the means, n − 1 in the denominator'],
  source: 'Cochran 1977, Sampling Techniques, 6.4',
};

export const fiellerRatioMethod: Method = {
  id: 'ratio-fieller',
  name: 'ratio interval by Fieller’s theorem',
  meaning:
    'Interval of a ratio of two means of the same rows that is right also where the denominator is near 0.',
  formula: 'the ratios r with (mean y − r mean x)² ≤ t² (var(y) − 2 r cov(y, x) + r² var(x))',
  avoidWhen: 'Avoid where a bounded interval is promised: with a denominator that could be 0 there is none.',
  conventions: [
    't with n − 1 degrees of freedom',
    'no interval where the denominator does not differ from 0 at that level',
  ],
  source: 'Fieller 1954, JRSS B 16',
};

/** Means of the same n rows, with the variances and covariance of these means. */
export interface RatioMoments {
  readonly n: number;
  readonly above: number;
  readonly below: number;
  readonly varAbove: number;
  readonly varBelow: number;
  readonly covariance: number;
}

/** Moments of pairs of values. @throws RangeError for lists of different length */
export function ratioMoments(above: ArrayLike<number>, below: ArrayLike<number>): RatioMoments {
  const n = above.length;
  if (below.length !== n)
    throw new RangeError(`Expected as many values below as above (${n}), got ${below.length}.`);
  let [sumAbove, sumBelow] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    sumAbove += above[i]!;
    sumBelow += below[i]!;
  }
  const [meanAbove, meanBelow] = [sumAbove / n, sumBelow / n];
  let [varAbove, varBelow, covariance] = [0, 0, 0];
  for (let i = 0; i < n; i += 1) {
    const [a, b] = [above[i]! - meanAbove, below[i]! - meanBelow];
    varAbove += a * a;
    varBelow += b * b;
    covariance += a * b;
  }
  const scale = 1 / (n * (n - 1));
  return {
    n,
    above: meanAbove,
    below: meanBelow,
    varAbove: varAbove * scale,
    varBelow: varBelow * scale,
    covariance: covariance * scale,
  };
}

/** Limits by the delta method, each at one-sided level alpha. */
export function deltaRatioLimits(of: RatioMoments, alpha: number): Limits | Undefined {
  if (of.below === 0) return { undefined: 'the denominator is 0' };
  const estimate = of.above / of.below;
  const variance = of.varAbove - 2 * estimate * of.covariance + estimate * estimate * of.varBelow;
  const reach = (criticalValue(alpha, null) * Math.sqrt(Math.max(0, variance))) / Math.abs(of.below);
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}

/** Limits by Fieller's theorem, each at one-sided level alpha. */
export function fiellerRatioLimits(of: RatioMoments, alpha: number): Limits | Undefined {
  const t = criticalValue(alpha, of.n - 1);
  const a = of.below * of.below - t * t * of.varBelow;
  if (!(a > 0))
    return {
      undefined: 'the denominator does not differ from 0 at this level, so that no ratio is ruled out',
    };
  const b = of.above * of.below - t * t * of.covariance;
  const c = of.above * of.above - t * t * of.varAbove;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return { estimate: of.above / of.below, lower: (b - root) / a, upper: (b + root) / a };
}
