import { promptAddress } from '#domain/prompt-address.ts';
import { parsePromptPlace } from '#domain/prompt-place.ts';
import { listNames } from '#workflow/publishing/nearest-name.ts';
import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Where prompts live elsewhere: they live nowhere else, and it is clear which version is looked up. */
export const promptPlaceFits: SuiteCheck = ({ source, definition, prompts }) => {
  const { promptFrom, prompt, varies } = definition.target;
  const place = parsePromptPlace(promptFrom ?? '');
  if (place === null) return [];
  const held = Object.keys(prompts);
  if (held.length > 0) {
    return [
      problemAt(source, ['target', 'promptFrom'], {
        expected: 'prompts either there or in prompts/',
        came: `both (${listNames(held)} in prompts/)`,
        advice: 'Remove the one or the other.',
      }),
    ];
  }
  if (varies === 'prompt') return [];
  if (prompt === undefined) {
    return [
      problemAt(source, ['target', 'prompt'], {
        expected: `the version of the prompt that every ${varies} is asked with`,
        advice: `Name the one to look up at ${promptFrom}.`,
      }),
    ];
  }
  const at = promptAddress(place, prompt);
  if (!('expected' in at)) return [];
  return [problemAt(source, ['target', 'prompt'], { expected: at.expected, advice: 'Correct the version.' })];
};
