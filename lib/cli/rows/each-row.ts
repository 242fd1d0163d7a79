import type { RowFilter } from '#contracts/api/row-filter.ts';
import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { listJudgedRows } from '#workflow/rows/list-judged-rows.ts';
import type { JudgedRowsOf, JudgedRowsPorts } from '#workflow/rows/read-judged-rows.ts';

/** Rows that are read at once: no more are in memory, however many there are. */
const PAGE_ROWS = 200;

export interface EachRow {
  readonly filter: RowFilter;
  readonly of: Omit<JudgedRowsOf, 'query'>;
  readonly most: number;
}

/** Rows of a run one after the other, page by page. @throws RowQueryError where the run cannot be asked so. */
export async function* eachRow(
  { filter, of, most }: EachRow,
  ports: JudgedRowsPorts,
): AsyncGenerator<JudgedRow> {
  let cursor: string | undefined;
  let left = most;
  while (left > 0) {
    const limit = Math.min(PAGE_ROWS, left);
    const { rows, next } = await listJudgedRows(filter, { limit, cursor }, of, ports);
    yield* rows;
    left -= rows.length;
    if (next === null) return;
    cursor = next;
  }
}
