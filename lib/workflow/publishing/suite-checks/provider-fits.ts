import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** The provider exists and can ask a target of this kind. */
export const providerFits: SuiteCheck = ({ source, definition }, { providers }) => {
  const { provider, kind } = definition.target;
  const names = Object.keys(providers).sort();
  const kinds = Object.hasOwn(providers, provider) ? providers[provider] : undefined;
  if (kinds === undefined) {
    return [
      problemAt(source, ['target', 'provider'], {
        expected: `one of the providers ${listNames(names)}`,
        advice: adviseName(provider, names, 'Write one of these.'),
      }),
    ];
  }
  if (kinds.includes(kind)) return [];
  const fitting = names.filter((name) => providers[name]?.includes(kind));
  return [
    problemAt(source, ['target', 'kind'], {
      expected: `a kind that provider "${provider}" can ask (${listNames(kinds)})`,
      advice: `Change the kind, or take a provider for ${kind}: ${listNames(fitting)}.`,
    }),
  ];
};
