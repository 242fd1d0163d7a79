import { askedTier } from '#domain/asked-tier.ts';
import { readBedrockModel } from '#domain/bedrock-model.ts';
import type { ArmPrice } from '#domain/manifest.ts';
import { type Price, priceFor } from '#domain/money.ts';
import { own } from '#domain/own.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import type { ArmTarget } from '#domain/target.ts';
import { listPrice } from '#workflow/list-price.ts';
import type { ResolvedProfile } from '#workflow/ports.ts';

/** What application inference profiles stand for, by ARN. */
type ResolvedProfiles = Readonly<Record<string, ResolvedProfile>>;

/**
 * What a target's calls cost: the suite's own price where it has one, else the provider's list price. The list knows only
 * the usual tier, so a target that asks for another one has the suite's price or none.
 *
 * A model that is given as an inference profile of Bedrock has the price of the profile's own id, else of the model behind
 * it: the list prices some geographies apart.
 *
 * @param atMs milliseconds since 1970: prices have their days
 */
export function armPrice(
  target: ArmTarget,
  suitePrices: readonly Price[],
  atMs: number,
  profiles: ResolvedProfiles = {},
): ArmPrice {
  const served = pricedName(target);
  const tier = askedTier(target);
  const behind = modelBehind(target, profiles);
  const names = [served, ...behind.names];
  const resolvedBy = (name: string) => (name === served ? {} : { resolved: behind.names.at(-1)! });
  for (const name of names) {
    const price = priceFor(suitePrices, name, { atMs, tier });
    if (price !== undefined) return { source: 'suite', ...price, ...resolvedBy(name) };
  }
  const isListed = target.model !== undefined && tier === null && behind.problem === undefined;
  for (const name of isListed ? names : []) {
    const price = listPrice(target.endpoint, name, atMs);
    if (price !== null) return { ...price, served, ...resolvedBy(name) };
  }
  const resolved = behind.names.at(-1);
  return {
    source: 'none',
    served,
    ...(resolved !== undefined && { resolved }),
    ...(behind.problem !== undefined && { note: behind.problem }),
  };
}

interface ModelBehind {
  /** Other names of what is served, the model's own id last; none where the served name is that id. */
  readonly names: readonly string[];
  readonly problem?: string;
}

function modelBehind({ provider, model = '' }: ArmTarget, profiles: ResolvedProfiles): ModelBehind {
  const named = isBedrock(provider) ? readBedrockModel(model) : null;
  if (named === null) return { names: [] };
  if (named.kind === 'model') {
    return {
      names: [named.profile, named.model].filter((name) => name !== null && name !== model) as string[],
    };
  }
  const found = own(profiles, named.arn);
  if (found === undefined) return { names: [] };
  return 'problem' in found ? { names: [], problem: found.problem } : { names: [found.model] };
}

/** Providers whose `model` is a name of Bedrock. */
export function isBedrock(provider: string): boolean {
  return provider === 'bedrock-converse' || provider === 'bedrock-embeddings';
}
