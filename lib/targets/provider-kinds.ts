import type { TargetKind } from '#domain/target.ts';
import { providerCatalogue } from '#targets/provider-catalogue.ts';

/** Provider name to the target kinds that it can ask: what publishing checks suites against. */
export const providerKinds: Readonly<Record<string, readonly TargetKind[]>> = Object.fromEntries(
  Object.entries(providerCatalogue).map(([name, provider]) => [name, provider.kinds]),
);
