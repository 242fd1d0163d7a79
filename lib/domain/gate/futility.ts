import type { RuleLook } from '#domain/gate/gate-decision.ts';
import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import type { SpendingFunction } from '#domain/statistics/sequential/spending.ts';
import { spendingBounds } from '#domain/statistics/sequential/spending-bounds.ts';

/**
 * Chance that a rule crosses a bound at the end of the plan, if what the newest look saw is the truth (Lan and Wittes 1988,
 * Biometrics 44: conditional power under the current trend). Looks in between are left out, which costs little.
 *
 * @param looks the rule's own, at least one, the newest before the end of the plan
 * @param alpha what the rule spends on this side, one-sided
 */
export function conditionalPower(
  looks: readonly RuleLook[],
  side: 'pass' | 'fail',
  alpha: number,
  spending: SpendingFunction,
): number {
  const shares = looks.map(({ informationFraction }) => informationFraction);
  const bound = spendingBounds({ shares: [...shares, 1], alpha, spending }).at(-1)!.upper;
  const { informationFraction: share, [side]: seen } = looks.at(-1)!;
  return normalUpperTail((bound - seen.z / Math.sqrt(share)) / Math.sqrt(1 - share));
}
