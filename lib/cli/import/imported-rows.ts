import type { Json } from '#domain/json.ts';

/** Rows of another tool in the form that `assize init` reads, and what of them could not be brought over. */
export interface ImportedRows {
  readonly rows: readonly Readonly<Record<string, Json>>[];
  /** Sentences for people; empty: all was brought over. */
  readonly left: readonly string[];
}

/** One tool whose results can be read. */
export interface RowImport {
  /** As the command calls it; the file is named after it. */
  readonly name: string;
  readonly meaning: string;
  /** @throws CliError `rows` for a file of another form. */
  read(text: string, file: string): ImportedRows;
}

/** Texts that may be a dimension: short ones. What is longer is no slice. */
export function columnsOf(
  fields: Readonly<Record<string, unknown>>,
  taken: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(
        ([name, value]) => !taken.includes(name) && ['string', 'number', 'boolean'].includes(typeof value),
      )
      .map(([name, value]) => [name, String(value)] as const)
      .filter(([, value]) => value !== '' && value.length <= 64),
  );
}
