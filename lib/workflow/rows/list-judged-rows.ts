import type { RowFilter } from '#contracts/api/row-filter.ts';
import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { bytesInAnswer, cutRow } from '#workflow/rows/cut-row.ts';
import { findRow, findRows, type RowPlace } from '#workflow/rows/find-rows.ts';
import { type JudgedRowsOf, type JudgedRowsPorts, readJudgedRows } from '#workflow/rows/read-judged-rows.ts';
import { readRowCursor, rowCursor } from '#workflow/rows/row-cursor.ts';
import { rowHasText } from '#workflow/rows/row-has-text.ts';
import { RowQueryError, rowQuery } from '#workflow/rows/row-query.ts';

/** Rows that a search looks at before it says where it goes on: each has to be read with its answers. */
const SEARCHED = 10_000;

export interface RowPage {
  readonly limit: number;
  /** `next` of the page before, with the same filter; undefined: the first page. */
  readonly cursor?: string | undefined;
  /** As they leave the function; a page ends before that, and a row that is longer by itself is cut. Default: no limit. */
  readonly mostBytes?: number;
}

export interface OneRow {
  readonly id: string;
  /** Default: that of the gate's first rule. */
  readonly metric?: string | undefined;
  /** As they leave the function; a row that is longer is cut. Default: no limit. */
  readonly mostBytes?: number;
}

export interface ListedRows {
  readonly metric: string;
  readonly rows: readonly JudgedRow[];
  readonly matching: number | null;
  readonly next: string | null;
}

/**
 * A page of a run's rows with scores and answers.
 *
 * @throws RowQueryError where this run cannot be asked so.
 */
export async function listJudgedRows(
  filter: RowFilter,
  { limit, cursor, mostBytes = Number.POSITIVE_INFINITY }: RowPage,
  { run, manifest }: Omit<JudgedRowsOf, 'query'>,
  ports: JudgedRowsPorts,
): Promise<ListedRows> {
  const query = rowQuery(filter, manifest);
  const after = cursor === undefined ? null : readRowCursor(cursor);
  const most = filter.search === undefined ? limit : SEARCHED;
  // One more than is looked at tells whether there is a next page.
  const { places, matching } = await findRows({ run, query, after, most: most + 1 }, ports.scores);
  const looked = places.slice(0, most);
  const rows: JudgedRow[] = [];
  let bytes = 0;
  let last: RowPlace | null = null;
  for await (const some of readJudgedRows(looked, { run, manifest, query }, ports)) {
    for (const { place, judged } of some) {
      if (filter.search === undefined || rowHasText(judged, filter.search)) {
        const row = fitting(judged, mostBytes);
        if (Number.isFinite(mostBytes)) bytes += bytesInAnswer(row);
        if (rows.length > 0 && (rows.length === limit || bytes > mostBytes))
          return { metric: query.metric, rows, matching, next: last && rowCursor(last, filter) };
        rows.push(row);
      }
      last = place;
    }
  }
  const next = places.length > most && last !== null ? rowCursor(last, filter) : null;
  return { metric: query.metric, rows, matching, next };
}

function fitting(row: JudgedRow, mostBytes: number): JudgedRow {
  return Number.isFinite(mostBytes) && bytesInAnswer(row) > mostBytes ? cutRow(row) : row;
}

/** One row of a run. @returns null where the run has none of that id. @throws RowQueryError for another metric than the run's. */
export async function readOneRow(
  { id, metric, mostBytes = Number.POSITIVE_INFINITY }: OneRow,
  { run, manifest }: Omit<JudgedRowsOf, 'query'>,
  ports: JudgedRowsPorts,
): Promise<JudgedRow | null> {
  const query = rowQuery({ metric, sort: 'dataset', order: 'asc' }, manifest);
  const place = await findRow(id, { run, query }, ports.scores);
  if (place === null) return null;
  for await (const [found] of readJudgedRows([place], { run, manifest, query }, ports)) {
    if (found !== undefined) return fitting(found.judged, mostBytes);
  }
  throw new RowQueryError(`Expected row "${id}" to be stored, but it is not there any more.`);
}
