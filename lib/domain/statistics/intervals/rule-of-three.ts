import type { Method } from '#domain/statistics/method.ts';

export const ruleOfThreeMethod: Method = {
  id: 'rule-of-three',
  name: 'rule of three',
  meaning:
    'What n equal observations say of a mean whose values are bounded: at most about 3 / n of all can differ.',
  formula: '1 − alpha^(1 / n)',
  avoidWhen: 'Avoid once anything differs: a score interval then says more.',
  conventions: ['exact, 1 − alpha^(1/n); 3 / n is its approximation at alpha = 0.05'],
  source: 'Hanley and Lippman-Hand 1983, JAMA 249(13)',
};

/**
 * How far the mean can lie from n equal observations, at one-sided level alpha: at most a share of 1 − alpha^(1/n) of all
 * can differ from them, each by at most `room`.
 */
export function allAlikeReach(room: number, n: number, alpha: number): number {
  return -Math.expm1(Math.log(alpha) / n) * room;
}

/**
 * p value of "the mean lies this far off or farther", the inverse of `allAlikeReach`; 1 where nothing bounds the values.
 *
 * @param room null: unbounded
 */
export function allAlikeP(room: number | null, n: number, distance: number): number {
  if (room === null || distance <= 0) return 1;
  return distance >= room ? 0 : Math.exp(n * Math.log1p(-distance / room));
}
