import { type Proportion, wilsonLower, wilsonUpper } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';

export const newcombeMethod: Method = {
  id: 'newcombe',
  name: 'Newcombe hybrid score interval',
  meaning: 'Interval of the difference of two independent shares, from their Wilson limits.',
  formula: 'd − √((p1 − l1)² + (u2 − p2)²) to d + √((u1 − p1)² + (p2 − l2)²)',
  avoidWhen: 'Avoid on the same rows under two arms: newcombe-paired or Tango’s keep the pairs.',
  conventions: ['method 10, no continuity correction'],
  source: 'Newcombe 1998, Statistics in Medicine 17:873, method 10',
};

/** Lower limit of first − second at one-sided level alpha. */
export function newcombeLower(first: Proportion, second: Proportion, alpha: number): number {
  const below = first.share - wilsonLower(first, alpha);
  const above = wilsonUpper(second, alpha) - second.share;
  return first.share - second.share - Math.hypot(below, above);
}

/** Upper limit of first − second at one-sided level alpha. */
export function newcombeUpper(first: Proportion, second: Proportion, alpha: number): number {
  return -newcombeLower(second, first, alpha);
}
