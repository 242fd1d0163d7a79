import { readFile } from 'node:fs/promises';
import { CliError } from '#cli/cli-error.ts';
import { parseCsv } from '#cli/init/parse-csv.ts';
import type { Json } from '#domain/json.ts';

/** Rows as people have them: column to value. */
export type Table = readonly Readonly<Record<string, Json>>[];

/** Fewer tell too little of what a column is. */
export const FEWEST_ROWS = 5;

/**
 * Reads CSV, JSON lines, or a JSON list of objects, by what is in the file.
 *
 * @throws CliError `rows`
 */
export async function readTable(file: string): Promise<Table> {
  const text = await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new CliError(
      'rows',
      `Expected rows in ${file}, but it cannot be read (${cause.code}). Check the path.`,
      { cause },
    );
  });
  const table = tableOf(text, file);
  if (table.length >= FEWEST_ROWS) return table;
  throw new CliError(
    'rows',
    `Expected at least ${FEWEST_ROWS} rows in ${file}, got ${table.length}. Add some: they are what versions are judged by.`,
  );
}

function tableOf(text: string, file: string): Table {
  const first = text.replace(/^\uFEFF/, '').trimStart()[0];
  if (first === '[') return parsedJson(text, file, 1) as Table;
  if (first !== '{') return parseCsv(text, file);
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parsedJson(line, file, i + 1) as Table[number]]));
}

function parsedJson(text: string, file: string, line: number): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const items: unknown[] = Array.isArray(value) ? value : [value];
    if (items.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item)))
      return value;
  } catch {
    // Told below.
  }
  throw new CliError(
    'rows',
    `${file}:${line}: Expected a JSON object a row, got ${text.trim().slice(0, 60)}. Correct the line.`,
  );
}
