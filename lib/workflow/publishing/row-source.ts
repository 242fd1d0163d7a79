import type { Row } from '#domain/row.ts';
import type { Source } from '#workflow/publishing/source.ts';

/** A row's JSON may take this much: hundreds of rows are in flight at once, and each is held a few times. */
export const MAX_ROW_BYTES = 262_144;

/** A row as its file or its code gave it, not yet held against anything. */
export interface RawRow extends Source {
  /** Place among the rows, from 1. */
  readonly number: number;
  /** Size in its file; 0 where code made it. */
  readonly bytes: number;
}

/** A row that holds to the schema and the card. */
export interface CheckedRow {
  readonly row: Row;
  /** Place among the rows, from 1: the line, for a file. */
  readonly number: number;
  /** Canonical JSON and a newline: what is hashed and published. */
  readonly line: string;
}
