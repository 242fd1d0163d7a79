/** Where a value stands in a text file, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A value that was read from somewhere, and the way back from a path inside it to that place. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /**
   * Where the value at `path` (or, for `key`, its name) stands; the nearest value around it where it is absent.
   * Undefined where the source has no lines (rows that code made).
   */
  locate(path: readonly PropertyKey[], what?: 'value' | 'key'): Position | undefined;
  /** Place of a row that code made, from 1. */
  readonly row?: number;
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

/** A value in a message: JSON, shortened. */
export function showValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
