import type { Json } from '#domain/json.ts';
import type { ArmTarget } from '#domain/target.ts';

/** Names and punctuation of a message in a request's JSON. */
const MESSAGE_CHARACTERS = 30;

/** Spaces are cut off afterwards, as in the templates themselves. */
const variable = /\{\{([^{}]*)\}\}/g;

/** How long the request for one row is, about: its messages, the examples before it, and what is sent with every row. */
export function requestCharacters(target: ArmTarget, input: Json): number {
  const { prompt, parameters, request, model } = target;
  const everyRow =
    JSON.stringify(parameters).length + (request === undefined ? 0 : JSON.stringify(request).length);
  const named = model?.length ?? 0;
  if (prompt === undefined) return everyRow + named + MESSAGE_CHARACTERS + textOf(input).length;
  const { system = '', template, examples = [] } = prompt;
  const shown = examples.reduce(
    (sum, example) =>
      sum + filledLength(template, example.input) + textOf(example.reference).length + 2 * MESSAGE_CHARACTERS,
    0,
  );
  return everyRow + named + system.length + shown + filledLength(template, input) + 2 * MESSAGE_CHARACTERS;
}

function filledLength(template: string, input: Json): number {
  return template.replaceAll(variable, (_, name: string) => {
    const [, ...path] = name.trim().split('.');
    return textOf(fieldOf(input, path));
  }).length;
}

/** null where the input has no such field: such a row is never sent. */
function fieldOf(input: Json, path: readonly string[]): Json {
  return path.reduce<Json>(
    (value, name) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, name)
        ? (value as { readonly [key: string]: Json })[name]!
        : null,
    input,
  );
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
