/** What the address says of the rows that are looked for; the API reads it under the same names. */
export interface RowQuery {
  readonly metric?: string;
  readonly change?: string;
  readonly error?: string;
  readonly slice?: string;
  readonly min?: string;
  readonly max?: string;
  readonly search?: string;
  readonly sort?: string;
  readonly order?: string;
}

export const rowQueryNames = [
  'metric',
  'change',
  'error',
  'slice',
  'min',
  'max',
  'search',
  'sort',
  'order',
] as const satisfies readonly (keyof RowQuery)[];

export function rowQueryOf(query: Readonly<Record<string, string>>): RowQuery {
  return Object.fromEntries(
    rowQueryNames.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );
}
