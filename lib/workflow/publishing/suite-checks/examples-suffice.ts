import { listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** A prompt shows examples that the dataset has, to a target that is shown any. */
export const examplesSuffice: SuiteCheck = ({ definition, prompts }, { dataset, exampleProviders }) => {
  const { provider } = definition.target;
  return Object.values(prompts).flatMap(({ prompt: { fewShot = 0 }, source }) => {
    if (fewShot === 0) return [];
    if (!exampleProviders.has(provider)) {
      return problemAt(source, ['fewShot'], {
        expected: `no examples with provider "${provider}", whose requests have no place for them`,
        advice: `Remove fewShot and write the examples into the template, or take ${listNames([...exampleProviders])}.`,
      });
    }
    // An unpublished dataset is told once, under dataset.
    const available = dataset?.examples?.length ?? 0;
    if (dataset === null || fewShot <= available) return [];
    return problemAt(source, ['fewShot'], {
      expected: `at most the examples of dataset "${dataset.name}", ${available}`,
      advice: 'Give more of its rows "split": "examples" and publish it first, or lower fewShot.',
    });
  });
};
