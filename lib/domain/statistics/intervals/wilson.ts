import { criticalValue, upperTail } from '#domain/statistics/distributions/critical-value.ts';
import type { Method } from '#domain/statistics/method.ts';

export const wilsonMethod: Method = {
  id: 'wilson-score',
  name: 'Wilson score interval',
  meaning: 'Interval and test of one share; right for small numbers and for shares near 0 and 1.',
  formula: 'the shares p with |seen − p| ≤ z √(p (1 − p) / n)',
  avoidWhen: 'Avoid on rows that come in clusters, unless n is the effective number.',
  conventions: ['no continuity correction'],
  source: 'Wilson 1927, JASA 22; Newcombe 1998, Statistics in Medicine 17:857, method 3',
};

/** A share seen in n independent rows; n may be an effective number, so any number above 0. */
export interface Proportion {
  readonly share: number;
  readonly n: number;
  /** Degrees of freedom where n was itself estimated from clusters; null: n is known. */
  readonly degreesOfFreedom: number | null;
}

/** Lower limit at one-sided level alpha: the share at which the score test's p value is alpha. */
export function wilsonLower(proportion: Proportion, alpha: number): number {
  const { share, n } = proportion;
  if (share <= 0) return 0;
  const z = criticalValue(alpha, proportion.degreesOfFreedom);
  const centre = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return Math.max(0, (centre - half) / (1 + (z * z) / n));
}

/** Upper limit at one-sided level alpha. */
export function wilsonUpper(proportion: Proportion, alpha: number): number {
  return 1 - wilsonLower({ ...proportion, share: 1 - proportion.share }, alpha);
}

/** p value of "the share is at most `value`" against "it is more". */
export function wilsonAbove(proportion: Proportion, value: number): number {
  const { share, n } = proportion;
  if (value >= 1) return 1;
  if (value <= 0) return value < 0 || share > 0 ? 0 : 1;
  const distance = (share - value) / Math.sqrt((value * (1 - value)) / n);
  return upperTail(distance, proportion.degreesOfFreedom);
}

/** p value of "the share is at least `value`" against "it is less". */
export function wilsonBelow(proportion: Proportion, value: number): number {
  return wilsonAbove({ ...proportion, share: 1 - proportion.share }, 1 - value);
}
