import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import type { RawRow } from '#workflow/publishing/row-source.ts';

/** The rows that a `build.ts` makes, one at a time, in the order in which it makes them. */
export async function* buildRows(file: string): AsyncGenerator<RawRow> {
  let number = 0;
  try {
    for await (const value of start(file, await import(pathToFileURL(resolve(file)).href))) {
      number += 1;
      yield { file, value, number, row: number, bytes: 0, locate: () => undefined };
    }
  } catch (error) {
    if (error instanceof DefinitionError) throw error;
    throw broken(file, error, number);
  }
}

function start(
  file: string,
  module: { readonly default?: unknown },
): Iterable<unknown> | AsyncIterable<unknown> {
  const rows: unknown = typeof module.default === 'function' ? module.default() : undefined;
  if (isIterable(rows)) return rows;
  throw new DefinitionError([
    {
      file,
      field: 'default',
      expected: 'a default export: a function that returns rows (an iterable, or an async one)',
      came:
        rows === undefined
          ? `a value of type ${typeof module.default}`
          : `a function that returns a value of type ${typeof rows}`,
      advice: 'Write "export default function* build(): Generator<Row> { … }".',
    },
  ]);
}

function isIterable(value: unknown): value is Iterable<unknown> | AsyncIterable<unknown> {
  return (
    typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)
  );
}

/** Errors of the build's own code, also those of packages it does not find. */
function broken(file: string, cause: unknown, rowsSoFar: number): DefinitionError {
  const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return new DefinitionError(
    [
      {
        file,
        expected: 'code that makes the rows',
        came: `an error after ${rowsSoFar} rows (${reason})`,
        advice: 'Correct the code, or install the package it reads.',
      },
    ],
    { cause },
  );
}
