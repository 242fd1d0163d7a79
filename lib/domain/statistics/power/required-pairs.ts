import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import { plannedPower } from '#domain/statistics/power/required-rows.ts';

export const requiredPairsMethod: Method = {
  id: 'power-non-inferiority',
  name: 'rows for a non-inferiority test of paired shares',
  meaning: 'Rows that a rule needs before anything is asked, from how many are expected to differ.',
  formula: 'n = (z_alpha + z_power)² (D − d²) / (d + margin)², at least 3 / margin, times the design effect',
  avoidWhen: 'Avoid for means, where power-mean with the distance from −margin is exact.',
  conventions: [
    'variance at the expected difference',
    'never fewer rows than the margin can be told with (rule of three)',
  ],
  source: 'Lu and Bean 1995, Statistics in Medicine 14; Hanley and Lippman-Hand 1983, JAMA 249(13)',
};

export interface PairedPlan {
  /** Share of rows expected to differ between the two, either way. */
  readonly discordance: number;
  /** Expected difference, first − second; at most `discordance` in size. */
  readonly difference: number;
  /** Largest loss that is no loss, above 0. */
  readonly margin: number;
  /** Rows per independent row, at least 1. Default 1. */
  readonly designEffect?: number;
}

/**
 * Rows that a non-inferiority test of two shares on the same rows needs before anything is asked:
 * n = (z_alpha + z_power)² (discordance − difference²) / (difference + margin)², and never fewer than 3 / margin, below
 * which not even rows without any difference could pass. null where the expected difference lies at the margin or beyond.
 * (Lu and Bean 1995, Statistics in Medicine 14, with the variance at the expected difference.)
 */
export function requiredPairs(plan: PairedPlan, alpha: number, power = plannedPower): number | null {
  const distance = plan.difference + plan.margin;
  if (distance <= 0) return null;
  const z = normalUpperQuantile(alpha) + normalUpperQuantile(1 - power);
  const n = (z * z * (plan.discordance - plan.difference ** 2)) / distance ** 2;
  return Math.ceil(Math.max(n, 3 / plan.margin) * (plan.designEffect ?? 1));
}
