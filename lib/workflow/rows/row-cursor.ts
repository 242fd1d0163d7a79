import type { RowFilter } from '#contracts/api/row-filter.ts';
import type { RowPlace } from '#workflow/rows/find-rows.ts';

/** Where a page ended, the shard and how many of its entries are passed: scores are written once, so the rows after it stay the same. */
export function rowCursor({ shard, entry, value }: RowPlace, { sort }: Pick<RowFilter, 'sort'>): string {
  const told = entry + 1;
  return sort === 'dataset' ? `${shard}.${told}` : `${shard}.${told}.${value}`;
}

/** @param cursor as the route's schema has it. */
export function readRowCursor(cursor: string): RowPlace {
  const [shard = '0', told = '0', ...value] = cursor.split('.');
  return { shard: Number(shard), entry: Number(told) - 1, value: Number(value.join('.') || 0) };
}
