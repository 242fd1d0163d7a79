import { criticalValue, upperTail } from '#domain/statistics/distributions/critical-value.ts';
import type { Method } from '#domain/statistics/method.ts';

export const tangoMethod: Method = {
  id: 'tango-score',
  name: 'Tango score interval',
  meaning: 'Interval and test of the difference of two shares on the same rows; right where few rows differ.',
  formula:
    'the differences d with |b − c − n d| ≤ z √(n (2 q + d (1 − d))), q the restricted estimate of the share where only the second is 1',
  avoidWhen: 'Avoid on rows that come in clusters, unless n is the effective number.',
  conventions: [
    'no continuity correction',
    'at a difference of 0 the test is McNemar’s without continuity correction',
  ],
  source: 'Tango 1998, Statistics in Medicine 17:891',
};

/** Two 0/1 scores of the same n rows; n may be an effective number, so counts need not be whole. */
export interface PairedProportions {
  /** Rows where only the first is 1. */
  readonly onlyFirst: number;
  /** Rows where only the second is 1. */
  readonly onlySecond: number;
  readonly n: number;
  /** Degrees of freedom where n was itself estimated from clusters; null: n is known. */
  readonly degreesOfFreedom: number | null;
}

/**
 * Standard errors by which the seen difference (first − second) exceeds `difference`, with the error that the difference
 * would have if it were true (restricted maximum likelihood).
 *
 * @param difference above −1 and below 1
 */
export function tangoScore({ onlyFirst, onlySecond, n }: PairedProportions, difference: number): number {
  const excess = onlyFirst - onlySecond - n * difference;
  if (excess === 0) return 0;
  const linear = (2 * n - onlyFirst + onlySecond) * difference - onlyFirst - onlySecond;
  const constant = -onlySecond * difference * (1 - difference);
  const root = Math.sqrt(Math.max(0, linear * linear - 8 * n * constant));
  // Of the two forms of the root, the one in which nothing cancels.
  const share = linear <= 0 ? (root - linear) / (4 * n) : (-2 * constant) / (linear + root);
  const variance = n * (2 * share + difference * (1 - difference));
  return variance > 0 ? excess / Math.sqrt(variance) : excess * Number.POSITIVE_INFINITY;
}

/** p value of "the difference is at most `difference`" against "it is more". */
export function tangoAbove(pairs: PairedProportions, difference: number): number {
  if (difference >= 1) return 1;
  if (difference <= -1) return 0;
  return upperTail(tangoScore(pairs, difference), pairs.degreesOfFreedom);
}

/** p value of "the difference is at least `difference`" against "it is less". */
export function tangoBelow(pairs: PairedProportions, difference: number): number {
  return tangoAbove(swapped(pairs), -difference);
}

/** Lower limit at one-sided level alpha: the difference at which the score test's p value is alpha, to 1e-13. */
export function tangoLower(pairs: PairedProportions, alpha: number): number {
  const wanted = criticalValue(alpha, pairs.degreesOfFreedom);
  let low = -1;
  let high = (pairs.onlyFirst - pairs.onlySecond) / pairs.n;
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (tangoScore(pairs, middle) > wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** Upper limit at one-sided level alpha. */
export function tangoUpper(pairs: PairedProportions, alpha: number): number {
  return -tangoLower(swapped(pairs), alpha);
}

function swapped(pairs: PairedProportions): PairedProportions {
  return { ...pairs, onlyFirst: pairs.onlySecond, onlySecond: pairs.onlyFirst };
}
