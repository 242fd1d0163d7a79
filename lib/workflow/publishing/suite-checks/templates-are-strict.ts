import { promptProblems } from '#workflow/publishing/prompt-problems.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Every prompt of the folder can be filled in with the dataset's rows. */
export const templatesAreStrict: SuiteCheck = ({ prompts }, { dataset, sampleRows }) =>
  Object.values(prompts).flatMap((prompt) => promptProblems(prompt, dataset?.examples ?? [], sampleRows));
