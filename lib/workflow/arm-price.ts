import { askedTier } from '#domain/asked-tier.ts';
import type { ArmPrice } from '#domain/manifest.ts';
import { type Price, priceFor } from '#domain/money.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import type { ArmTarget } from '#domain/target.ts';
import { listPrice } from '#workflow/list-price.ts';

/**
 * What a target's calls cost: the suite's own price where it has one, else the provider's list price. The list knows only
 * the usual tier, so a target that asks for another one has the suite's price or none.
 */
export function armPrice(target: ArmTarget, suitePrices: readonly Price[], atMs: number): ArmPrice {
  const served = pricedName(target);
  const tier = askedTier(target);
  const own = priceFor(suitePrices, served, { atMs, tier });
  if (own !== undefined) return { source: 'suite', ...own };
  const listed =
    target.model === undefined || tier !== null ? null : listPrice(target.endpoint, served, atMs);
  return listed ?? { source: 'none', served };
}
