import { type Arm, priceOf } from '#domain/manifest.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import type { Suite } from '#domain/suite.ts';

/**
 * Why the suite's budget cannot be kept: calls without a price would never count against it.
 *
 * @returns undefined where there is no budget, or every arm has its price.
 */
export function budgetProblem(
  { name, budget }: Pick<Suite, 'name' | 'budget'>,
  arms: readonly Arm[],
): string | undefined {
  const unpriced = arms.find((arm) => priceOf(arm) === undefined);
  if (budget === undefined || unpriced === undefined) return undefined;
  const served = pricedName(unpriced.target);
  return `Expected a price of "${served}" (arm ${unpriced.name}), since suite "${name}" has a budget, found none: its calls would not count against it. Add one under prices: in suite.yaml (perRequestUsd: 0 where it costs nothing) or remove budget:, publish, and ask again.`;
}
