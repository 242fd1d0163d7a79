import { createHash } from 'node:crypto';
import { canonicalJson } from '#domain/json.ts';
import type { Row } from '#domain/row.ts';

/** One row as a dataset's file holds it: canonical JSON and a newline. */
export function rowLine(row: Row): string {
  return `${canonicalJson(row)}\n`;
}

/** SHA-256 over the rows' lines in their order, 64 lower-case hexadecimal digits: a card's `rowsSha256`. */
export async function hashRows(rows: Iterable<Row> | AsyncIterable<Row>): Promise<string> {
  const digest = createHash('sha256');
  for await (const row of rows) digest.update(rowLine(row));
  return digest.digest('hex');
}
