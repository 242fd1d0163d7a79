import { clusterOf } from '#domain/row.ts';
import type { SpoolRecord } from '#workflow/publishing/hash-spool.ts';
import { clusterHash } from '#workflow/publishing/hash32.ts';
import type { CheckedRow } from '#workflow/publishing/row-source.ts';

/** What ordering needs to know of a row, with its line of JSON unread. */
export interface SpooledRow {
  /** Of its cluster. */
  readonly hash: number;
  readonly cluster: string;
  readonly id: string;
  readonly stratum: string;
  /** Without its newline. */
  readonly line: string;
}

/** Tabs part the fields: identifiers have no control characters, and JSON writes a tab as `\t`. */
export function spoolRecordOf({ row, line }: CheckedRow, stratum: string, seed: string): SpoolRecord {
  const cluster = clusterOf(row);
  return {
    hash: clusterHash(seed, cluster),
    text: [cluster, row.id, stratum, line.trimEnd()].join('\t'),
  };
}

export function parseSpooledRow({ hash, text }: SpoolRecord): SpooledRow {
  const [cluster = '', id = '', stratum = '', line = ''] = text.split('\t');
  return { hash, cluster, id, stratum, line };
}

/** A row inside its sorted stratum. */
export type SortedRow = Pick<SpooledRow, 'hash' | 'cluster' | 'line'>;

export function sortedRowText({ hash, cluster, line }: SortedRow): string {
  return `${hash}\t${cluster}\t${line}\n`;
}

export function parseSortedRow(text: string): SortedRow {
  const [hash, cluster = '', line = ''] = text.split('\t');
  return { hash: Number(hash), cluster, line };
}
