import type { ArmTarget } from '#domain/target.ts';

/** What providers call the tier that they give to who asks for none. */
const USUAL = new Set(['auto', 'default', 'standard', 'standard_only']);

/** The service tier that a target asks for, in the provider's word (`parameters.service_tier`); null: the usual one. */
export function askedTier({ parameters }: Pick<ArmTarget, 'parameters'>): string | null {
  const tier = parameters.service_tier;
  return typeof tier === 'string' && !USUAL.has(tier) ? tier : null;
}
