import { noncentralTUpperTail } from '#domain/statistics/distributions/noncentral-t.ts';
import { tUpperQuantile } from '#domain/statistics/distributions/student-t.ts';
import type { Method } from '#domain/statistics/method.ts';
import { smallestEffect, smallestN } from '#domain/statistics/power/search-n.ts';

export const meanPowerMethod: Method = {
  id: 'power-mean',
  name: 'power of t tests',
  meaning:
    'Power, rows needed and smallest detectable effect for a mean, a paired difference or two independent means.',
  formula: 'P(T > t_alpha), T noncentral with effect √n / sd (paired) or effect √(n / 2) / sd (n per sample)',
  avoidWhen: 'Avoid with a guess of the spread from few rows: the power is only as good as the guess.',
  conventions: [
    'one-sided alpha',
    'exact, by the noncentral t',
    'for non-inferiority the effect is the distance from −margin',
  ],
  source: 'Owen 1965, Biometrika 52; R, power.t.test',
};

export interface MeanPlan {
  /** Distance from the value that is to be told from, above 0. */
  readonly effect: number;
  /** Of one value, or of one paired difference. */
  readonly standardDeviation: number;
  readonly samples: 'one' | 'two';
  /** One-sided. */
  readonly alpha: number;
}

/** @param n rows, or rows of each sample; at least 2 */
export function meanPower({ effect, standardDeviation, samples, alpha }: MeanPlan, n: number): number {
  const df = samples === 'one' ? n - 1 : 2 * n - 2;
  const delta = (effect / standardDeviation) * Math.sqrt(samples === 'one' ? n : n / 2);
  return noncentralTUpperTail(tUpperQuantile(alpha, df), df, delta);
}

/** Rows, or rows of each sample; null: more than any plan. */
export function meanRows(plan: MeanPlan, power: number): number | null {
  return smallestN((n) => meanPower(plan, n) >= power, 2);
}

/** The smallest effect that n rows tell with this power. */
export function meanDetects(plan: Omit<MeanPlan, 'effect'>, n: number, power: number): number | null {
  const largest = plan.standardDeviation * 100;
  return smallestEffect((effect) => meanPower({ ...plan, effect }, n) >= power, largest);
}
