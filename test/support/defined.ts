import type { Undefined } from '#domain/score.ts';

/** What is not undefined. @throws Error with the reason of what is */
export function defined<T extends number | object>(value: T | Undefined): T {
  if (typeof value === 'object' && 'undefined' in value) {
    throw new Error(`Expected a value, got "${value.undefined}".`);
  }
  return value;
}
