import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const SHOWN_CHARACTERS = 80;

/**
 * Schema problems in the words of whoever sent the value: `detail.version: expected a string, got nothing`.
 *
 * @param value what was parsed.
 * @param at the value's own place in what was sent, e.g. `detail`.
 */
export function describeProblems(error: z.ZodError, value: unknown, at = ''): readonly string[] {
  return error.issues.map((issue) => {
    const place = [at, ...issue.path.map(String)].filter((part) => part !== '').join('.') || 'the whole';
    return `${place}: expected ${expectationOf(issue)}, got ${shown(valueAt(value, issue.path))}`;
  });
}

/** A value as it is shown in a message: JSON, cut short; `nothing` where there is none. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );
}

function expectationOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return 'a whole number';
      return /^[aeiou]/.test(issue.expected) ? `an ${issue.expected}` : `a ${issue.expected}`;
    case 'invalid_value':
      return issue.values.map((value) => JSON.stringify(value)).join(' or ');
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'text that is not empty';
      return `${sized(issue.origin)} ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${unit(issue.origin)}`;
    case 'too_big':
      return `${sized(issue.origin)} ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${unit(issue.origin)}`;
    case 'invalid_format':
      return issue.format === 'datetime' ? 'an ISO 8601 time' : issue.message;
    case 'invalid_union': {
      const alternatives = new Set(issue.errors.flat().map(expectationOf));
      return alternatives.size > 0 ? [...alternatives].join(' or ') : issue.message;
    }
    default:
      return issue.message;
  }
}

function sized(origin: string): string {
  if (origin === 'string') return 'text of';
  return origin === 'array' ? 'a list of' : 'a number of';
}

function unit(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' items' : '';
}
