import type { Problem } from '#workflow/publishing/definition-error.ts';
import { adviseName, listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Where the suite holds its prompts itself: every one that the target names is there, and a target that needs one has one. */
export const promptsExist: SuiteCheck = ({ source, definition, prompts }) => {
  if (definition.target.promptFrom !== undefined) return [];
  const { kind, prompt, varies, versions } = definition.target;
  const known = Object.keys(prompts);
  const problems: Problem[] = [];
  const require = (name: string, path: readonly string[]) => {
    if (Object.hasOwn(prompts, name)) return;
    problems.push(
      problemAt(source, path, {
        expected: `a prompt of the folder (${listNames(known)})`,
        advice: adviseName(name, known, `Add prompts/${name}.yaml.`),
      }),
    );
  };

  if (prompt !== undefined) require(prompt, ['target', 'prompt']);
  if (varies === 'prompt') {
    for (const [version, served] of Object.entries(versions ?? {})) {
      if (!served.includes('{version}')) require(served, ['target', 'versions', version]);
    }
    if (known.length === 0) {
      problems.push(
        problemAt(source, ['target', 'varies'], {
          expected: 'prompts for versions to name, since the prompt varies',
          came: 'a folder without prompts/',
          advice: 'Add prompts/<version>.yaml, or let the model or the index vary.',
        }),
      );
    }
  } else if (kind === 'generation' && prompt === undefined) {
    problems.push(
      problemAt(source, ['target', 'prompt'], {
        expected: `the prompt that every ${varies} is asked with (${listNames(known)})`,
        advice:
          'Name one under target.prompt; prompts/<name>.yaml with "template: \'{{input}}\'" sends the input as it is.',
      }),
    );
  }
  return problems;
};
