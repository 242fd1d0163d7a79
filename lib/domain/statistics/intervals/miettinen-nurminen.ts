import { criticalValue, upperTail } from '#domain/statistics/distributions/critical-value.ts';
import type { Method } from '#domain/statistics/method.ts';

export const miettinenNurminenMethod: Method = {
  id: 'miettinen-nurminen',
  name: 'Miettinen–Nurminen score interval',
  meaning: 'Interval and test of the difference of two independent shares; right for small numbers.',
  formula:
    'the differences d with (seen − d)² ≤ z² var(d) n / (n − 1), var at the shares most likely under d',
  avoidWhen: 'Avoid on the same rows under two arms: Tango’s interval keeps the pairs.',
  conventions: ['with the factor n / (n − 1), n of both samples; without it the method is Mee’s'],
  source: 'Miettinen and Nurminen 1985, Statistics in Medicine 4:213',
};

/** Successes and rows of two independent samples. */
export interface TwoSamples {
  readonly successes1: number;
  readonly n1: number;
  readonly successes2: number;
  readonly n2: number;
}

/** Standard errors by which first − second exceeds `difference`, which lies above −1 and below 1. */
export function miettinenNurminenScore(samples: TwoSamples, difference: number): number {
  const { successes1, n1, successes2, n2 } = samples;
  const excess = successes1 / n1 - successes2 / n2 - difference;
  if (excess === 0) return 0;
  const [p1, p2] = sharesUnder(samples, difference);
  const n = n1 + n2;
  const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * (n / (n - 1));
  return variance > 0 ? excess / Math.sqrt(variance) : excess * Number.POSITIVE_INFINITY;
}

/** p value of "the difference is at most `difference`" against "it is more". */
export function miettinenNurminenAbove(samples: TwoSamples, difference: number): number {
  return upperTail(miettinenNurminenScore(samples, difference), null);
}

/** Lower limit of first − second at one-sided level alpha, by bisection to 1e-13. */
export function miettinenNurminenLower(samples: TwoSamples, alpha: number): number {
  const wanted = criticalValue(alpha, null);
  let low = -1;
  let high = samples.successes1 / samples.n1 - samples.successes2 / samples.n2;
  while (high - low > 1e-13) {
    const middle = (low + high) / 2;
    if (miettinenNurminenScore(samples, middle) > wanted) low = middle;
    else high = middle;
  }
  return low;
}

/** Upper limit of first − second at one-sided level alpha. */
export function miettinenNurminenUpper(
  { successes1, n1, successes2, n2 }: TwoSamples,
  alpha: number,
): number {
  return -miettinenNurminenLower({ successes1: successes2, n1: n2, successes2: successes1, n2: n1 }, alpha);
}

/** The most likely shares that differ by exactly this much, from the root of a cubic (appendix I of the paper). */
function sharesUnder({ successes1, n1, successes2, n2 }: TwoSamples, difference: number): [number, number] {
  const n = n1 + n2;
  const successes = successes1 + successes2;
  const l3 = n;
  const l2 = (n1 + 2 * n2) * difference - n - successes;
  const l1 = (n2 * difference - n - 2 * successes2) * difference + successes;
  const l0 = successes2 * difference * (1 - difference);
  const q = l2 ** 3 / (3 * l3) ** 3 - (l1 * l2) / (6 * l3 * l3) + l0 / (2 * l3);
  const spread = Math.max(0, l2 ** 2 / (3 * l3) ** 2 - l1 / (3 * l3));
  const p = Math.sign(q || 1) * Math.sqrt(spread);
  const cosine = p === 0 ? 0 : Math.max(-1, Math.min(1, q / p ** 3));
  const angle = (Math.PI + Math.acos(cosine)) / 3;
  const within = (share: number) => Math.max(0, Math.min(1, share));
  const p2 = within(2 * p * Math.cos(angle) - l2 / (3 * l3));
  return [within(p2 + difference), p2];
}
