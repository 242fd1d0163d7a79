import { expect } from 'vitest';
import type { z } from 'zod';
import { type FieldPath, fieldPaths, objectPaths, valueAt, withField } from '#support/json-fields.ts';

/** Schemas that accept a sample while it has every field that its readers count on. */
export interface Compatibility {
  readonly schema: z.ZodType;
  readonly sample: unknown;
  /** Fields that a sample may lack: their names joined by dots, `*` for any one of a list or of a record. */
  readonly optional: readonly string[];
}

/** Asserts that optional fields may be added at every depth, and that what reads the sample keeps them. */
export function expectAdditionsToSurvive({ schema, sample }: Compatibility): void {
  const records = new Set(['tags', 'links']);
  for (const path of objectPaths(sample)) {
    if (records.has(String(path.at(-1)))) continue;
    const added = withField(sample, [...path, 'addedLater'], { by: 'a newer version' });
    const parsed = schema.parse(added);
    expect(valueAt(parsed, [...path, 'addedLater']), path.join('.')).toEqual({ by: 'a newer version' });
  }
}

/** Asserts that every field of the sample but the optional ones is required. */
export function expectFieldsToStay({ schema, sample, optional }: Compatibility): void {
  for (const path of fieldPaths(sample)) {
    const { success } = schema.safeParse(withField(sample, path, undefined));
    expect({ [path.join('.')]: success ? 'optional' : 'required' }).toEqual({
      [path.join('.')]: isListed(path, optional) ? 'optional' : 'required',
    });
  }
}

function isListed(path: FieldPath, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => {
    const parts = pattern.split('.');
    return parts.length === path.length && parts.every((part, i) => part === '*' || part === String(path[i]));
  });
}
