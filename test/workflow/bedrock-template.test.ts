import { expect, it } from 'vitest';
import { fromBedrockTemplate } from '#workflow/bedrock-template.ts';

it.each([
  [
    'Answer {{question}} in {{ max-words }} words.',
    'Answer {{input.question}} in {{input.max-words}} words.',
  ],
  ['{{input}}', '{{input}}'],
  ['{{inputs}}', '{{input.inputs}}'],
  ['{"a": {{b}}}', '{"a": {{input.b}}}'],
  ['no variable {x} {{}}', 'no variable {x} {{}}'],
])('reads %s as %s', (text, expected) => {
  expect(fromBedrockTemplate(text)).toBe(expected);
});
