import type { SuiteCapabilities } from '#workflow/publishing/publish-suite.ts';

/** What suites may refer to in tests: the providers of the quick start, and no code of their own. */
export const capabilities: SuiteCapabilities = {
  providers: {
    'http-classification': ['classification'],
    'http-retrieval': ['retrieval'],
    'openai-chat': ['generation'],
  },
  deployedMetrics: new Set(),
};
