import { z } from 'zod';

/** `1.0`, `1.1`, …: every version of one major can be read, since a major only ever gains optional fields. */
export function schemaVersionSchema(current: string) {
  const major = majorOf(current);
  return z.string().regex(new RegExp(`^${major}\\.\\d+$`), `a schema version ${major}.x`);
}

export function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}
