import { expect, it } from 'vitest';
import type { Json } from '#domain/json.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { compileTemplate, type FillTemplate } from '#targets/requests/prompt-template.ts';

const fill = (template: string, input: Json) => (compileTemplate(template) as FillTemplate)(input);

it.each<[string, Json, string]>([
  ['{{input}}', 'text', 'text'],
  ['a {{ input }} b {{input}}', 'x', 'a x b x'],
  ['{{input}}', { a: [1, null] }, '{"a":[1,null]}'],
  ['{{input.question}}?', { question: 'why' }, 'why?'],
  ['{{input.a.b}}', { a: { b: 2 } }, '2'],
  ['{{input}}', '{{input}} $& {{x}}', '{{input}} $& {{x}}'],
  ['no variable', 'text', 'no variable'],
])('fills %s', (template, input, expected) => {
  expect(fill(template, input)).toBe(expected);
});

it.each<[string, Json]>([
  ['{{input.question}}', 'row text'],
  ['{{input.question}}', { answer: 'row text' }],
  ['{{input.toString}}', { answer: 'row text' }],
  ['{{input.a.b}}', { a: null }],
])('finds that the input lacks what %s names, without repeating the input', (template, input) => {
  const problem = fill(template, input) as Problem;
  expect(problem).toBeInstanceOf(Problem);
  expect(problem.message).toContain('Expected the row');
  expect(problem.message).not.toContain('row text');
});

it.each(['{{question}}', '{{}}', '{{input.}}', '{{inputs}}', '{{input[0]}}'])('refuses %s', (template) => {
  expect(compileTemplate(template)).toBeInstanceOf(Problem);
});

it('takes no longer for braces that never close', () => {
  const open = `{{${' '.repeat(100_000)}`;
  expect(fill(open, 'x')).toBe(open);
});
