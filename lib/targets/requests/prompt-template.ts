import type { Json } from '#domain/json.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { describeValue } from '#targets/describe-value.ts';

/** Spaces are cut off afterwards: matched here, they would cost the square of a hostile template's length. */
const variable = /\{\{([^{}]*)\}\}/g;

/** Fills a template with a row's input; a problem where the input lacks a field that the template names. */
export type FillTemplate = (input: Json) => string | Problem;

/**
 * Compiles a prompt template: `{{input}}` stands for the row's input, `{{input.field}}` for one of its fields, also deeper.
 * Text goes in as it is, anything else as JSON. What is filled in is never read as a template.
 */
export function compileTemplate(template: string): FillTemplate | Problem {
  const parts = template.split(variable);
  const texts = parts.filter((_, place) => place % 2 === 0);
  const names = parts.filter((_, place) => place % 2 === 1).map((name) => name.trim());
  const unknown = names.find((name) => name !== 'input' && !/^input(\.[^.]+)+$/.test(name));
  if (unknown !== undefined) {
    return new Problem(
      `Expected {{input}} or {{input.field}} in the prompt template, got {{${unknown}}}. Correct the suite's prompt.`,
    );
  }
  const paths = names.map((name) => name.split('.').slice(1));
  return (input) => {
    let filled = texts[0] ?? '';
    for (let place = 0; place < paths.length; place += 1) {
      const path = paths[place]!;
      const value = fieldOf(input, path);
      if (value === undefined) {
        return new Problem(
          `Expected the row's input to have ${path.join('.')}, which the prompt template names, got ${describeValue(input)} without it`,
        );
      }
      filled += (typeof value === 'string' ? value : JSON.stringify(value)) + (texts[place + 1] ?? '');
    }
    return filled;
  };
}

function fieldOf(input: Json, path: readonly string[]): Json | undefined {
  let value: Json | undefined = input;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as { readonly [key: string]: Json })[name];
  }
  return value;
}
