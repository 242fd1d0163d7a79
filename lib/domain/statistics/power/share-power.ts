import { binomialLogProbability } from '#domain/statistics/distributions/binomial.ts';
import { normalUpperQuantile, normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { type Proportion, wilsonAbove } from '#domain/statistics/intervals/wilson.ts';
import type { Method } from '#domain/statistics/method.ts';
import { smallestEffect, smallestN } from '#domain/statistics/power/search-n.ts';

export const sharePowerMethod: Method = {
  id: 'power-share',
  name: 'power of tests of shares',
  meaning: 'Power, rows needed and smallest detectable effect for one share and for two independent shares.',
  formula:
    'one: exact binomial sum over outcomes that Wilson’s test rejects; two: normal, pooled variance under equality',
  avoidWhen: 'Avoid for the same rows under two arms: power-mcnemar counts only the rows that differ.',
  conventions: [
    'one-sided alpha',
    'two shares: n of each sample, as R’s power.prop.test(strict = FALSE) without its other tail',
  ],
  source: 'Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 4; R, power.prop.test',
};

/** Chance that the score test finds a true share above `value`. */
export function sharePower(share: number, value: number, alpha: number, n: number): number {
  let power = 0;
  for (let successes = n; successes >= 0; successes -= 1) {
    const seen: Proportion = { share: successes / n, n, degreesOfFreedom: null };
    if (wilsonAbove(seen, value) > alpha) break;
    power += Math.exp(binomialLogProbability(successes, n, share));
  }
  return power;
}

/** Chance that a test finds the first of two independent shares above the second. @param n rows of each */
export function twoSharePower(first: number, second: number, alpha: number, n: number): number {
  const pooled = (first + second) / 2;
  const equal = Math.sqrt(2 * pooled * (1 - pooled));
  const apart = Math.sqrt(first * (1 - first) + second * (1 - second));
  return normalUpperTail((normalUpperQuantile(alpha) * equal - Math.sqrt(n) * (first - second)) / apart);
}

/** Rows of each sample for this power; null: the first is not above the second. */
export function twoShareRows(first: number, second: number, alpha: number, power: number): number | null {
  return first > second ? smallestN((n) => twoSharePower(first, second, alpha, n) >= power, 2) : null;
}

/** The smallest difference above a second share that n rows of each tell. */
export function twoShareDetects(second: number, alpha: number, n: number, power: number): number | null {
  return smallestEffect((effect) => twoSharePower(second + effect, second, alpha, n) >= power, 1 - second);
}
