import type { Json } from '#domain/json.ts';
import type { ArmTarget } from '#domain/target.ts';
import { Problem } from '#targets/answers/parsed-answer.ts';
import { describeValue } from '#targets/describe-value.ts';
import { compileTemplate } from '#targets/requests/prompt-template.ts';

/** The body of one row, as JSON text. */
export type RenderBody = (input: Json) => string | Problem;

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;
const onePlaceholder = /^\{\{\s*([^{}]*?)\s*\}\}$/;

type Values = (name: string, input: Json) => Json | Problem;

/**
 * Compiles a target's `request`: a JSON value in whose texts `{{input}}`, `{{input.field}}`, `{{prompt}}`, `{{system}}`,
 * `{{model}}` and `{{index}}` are filled in. A text that is one placeholder becomes the value itself, of whatever type; the
 * target's parameters join the fields of the outermost object. What is filled in is never read as a template.
 *
 * @param usual the request of a target that has none.
 */
export function compileBody(target: ArmTarget, usual: Json): RenderBody | Problem {
  const template = target.request ?? usual;
  const values = valuesOf(target);
  if (values instanceof Problem) return values;
  const unknown = namesIn(template).find((name) => !isKnown(name));
  if (unknown !== undefined) {
    return new Problem(
      `Expected {{input}}, {{input.field}}, {{prompt}}, {{system}}, {{model}} or {{index}} in target.request, got {{${unknown}}}. Correct it in suite.yaml.`,
    );
  }
  const hasParameters = Object.keys(target.parameters).length > 0;
  if (hasParameters && (typeof template !== 'object' || template === null || Array.isArray(template))) {
    return new Problem(
      `Expected target.request to be an object, since target.parameters join it, got ${describeValue(template)}. Correct it in suite.yaml.`,
    );
  }
  const taken = Object.keys(target.parameters).find(
    (name) => hasParameters && Object.hasOwn(template as object, name),
  );
  if (taken !== undefined) {
    return new Problem(
      `Expected target.parameters without "${taken}", which target.request sets itself. Remove it from one of the two in suite.yaml.`,
    );
  }
  const whole = hasParameters ? { ...(template as object), ...target.parameters } : template;
  return (input) => {
    try {
      return JSON.stringify(fill(whole as Json, input, values));
    } catch (error) {
      if (error instanceof MissingValue) return error.problem;
      throw error;
    }
  };
}

class MissingValue extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

function fill(template: Json, input: Json, values: Values): Json {
  if (typeof template === 'string') return fillText(template, input, values);
  if (typeof template !== 'object' || template === null) return template;
  if (Array.isArray(template)) return template.map((item: Json) => fill(item, input, values));
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, fill(value, input, values)]),
  );
}

function fillText(text: string, input: Json, values: Values): Json {
  const valueFor = (name: string): Json => {
    const value = values(name, input);
    if (value instanceof Problem) throw new MissingValue(value);
    return value;
  };
  const whole = onePlaceholder.exec(text);
  if (whole !== null) return valueFor(whole[1]!);
  return text.replaceAll(placeholder, (_, name: string) => {
    const value = valueFor(name);
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

function valuesOf(target: ArmTarget): Values | Problem {
  const prompt = compileTemplate(target.prompt?.template ?? '{{input}}');
  if (prompt instanceof Problem) return prompt;
  const fixed: Readonly<Record<string, string | undefined>> = {
    system: target.prompt?.system,
    model: target.model,
    index: target.index,
  };
  return (name, input) => {
    if (name === 'prompt') return prompt(input);
    if (Object.hasOwn(fixed, name)) {
      return (
        fixed[name] ??
        new Problem(`Expected the target to have {{${name}}}, which target.request names, got none`)
      );
    }
    return inputField(name, input);
  };
}

function inputField(name: string, input: Json): Json | Problem {
  let value: Json | undefined = input;
  for (const field of name.split('.').slice(1)) {
    const holds: boolean = typeof value === 'object' && value !== null && Object.hasOwn(value, field);
    value = holds ? (value as { readonly [key: string]: Json })[field] : undefined;
  }
  return (
    value ??
    new Problem(
      `Expected the row to have ${name}, which target.request names, got ${describeValue(input)} without it`,
    )
  );
}

function isKnown(name: string): boolean {
  return ['prompt', 'system', 'model', 'index', 'input'].includes(name) || /^input(\.[^.]+)+$/.test(name);
}

function namesIn(template: Json): string[] {
  if (typeof template === 'string') return [...template.matchAll(placeholder)].map(([, name]) => name!);
  if (typeof template !== 'object' || template === null) return [];
  return Object.values(template).flatMap((value) => namesIn(value as Json));
}
