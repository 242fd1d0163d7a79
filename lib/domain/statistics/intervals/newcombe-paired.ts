import { wilsonLower, wilsonUpper } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const newcombePairedMethod: Method = {
  id: 'newcombe-paired',
  name: 'Newcombe hybrid score interval for pairs',
  meaning:
    'Interval of the difference of two shares on the same rows, from their Wilson limits and their correlation.',
  formula: 'd − √(a² − 2 φ a b + b²), a = p1 − l1, b = u2 − p2; likewise above',
  avoidWhen: 'Avoid to decide: Tango’s interval is the dual of a test, this one is not.',
  conventions: [
    'method 10: φ with its continuity correction where the odds ratio is above 1',
    'φ = 0 on an empty margin',
  ],
  source: 'Newcombe 1998, Statistics in Medicine 17:2635, method 10',
};

/** Rows where: both are 1, only the first, only the second, neither. */
export type PairedCounts = readonly [both: number, onlyFirst: number, onlySecond: number, neither: number];

/** Limits of first − second at one-sided level alpha. */
export function newcombePaired(
  counts: PairedCounts,
  alpha: number,
): { readonly lower: number; readonly upper: number } {
  const [both, onlyFirst, onlySecond, neither] = counts;
  const n = both + onlyFirst + onlySecond + neither;
  const share = (successes: number) => ({ share: successes / n, n, degreesOfFreedom: null });
  const [first, second] = [share(both + onlyFirst), share(both + onlySecond)];
  const difference = (onlyFirst - onlySecond) / n;
  const phi = correlation(counts, n);
  const reach = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    lower:
      difference - reach(first.share - wilsonLower(first, alpha), wilsonUpper(second, alpha) - second.share),
    upper:
      difference + reach(wilsonUpper(first, alpha) - first.share, second.share - wilsonLower(second, alpha)),
  };
}

function correlation([a, b, c, d]: PairedCounts, n: number): number {
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return 0;
  const product = a * d - b * c;
  const corrected = product > 0 ? Math.max(product - n / 2, 0) : product;
  return corrected / Math.sqrt(margins);
}
