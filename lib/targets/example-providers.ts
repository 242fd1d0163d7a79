import { providerCatalogue } from '#targets/provider-catalogue.ts';

/** The providers that show a prompt's examples to the target: publishing refuses them for all others. */
export const exampleProviders: ReadonlySet<string> = new Set(
  Object.entries(providerCatalogue).flatMap(([name, { showsExamples }]) => (showsExamples ? [name] : [])),
);
