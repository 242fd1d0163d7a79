import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import type { SuiteCapabilities } from '#workflow/publishing/publish-suite.ts';

/** What suites may refer to: the providers there are, and no code of their own. */
export const capabilities: SuiteCapabilities = {
  providers: providerKinds,
  exampleProviders,
  deployedMetrics: new Set(),
};
