import type { DatasetIndex } from '#domain/dataset.ts';
import type { Row } from '#domain/row.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** More rows than this would only make a cache of the target's less likely to help. */
const MAX_ROWS = 10_000;

/** The rows that a load asks over and over: the first blocks of the dataset, which are a random sample of it. */
export async function loadRows(objects: ObjectStore, index: DatasetIndex): Promise<Row[]> {
  let sum = 0;
  const blocks = index.blocks.filter((block) => {
    const isWanted = sum < MAX_ROWS;
    sum += block.rows;
    return isWanted;
  });
  const rows: Row[] = [];
  for await (const group of readBlocks(objects, index, blocks)) {
    for (const block of group) rows.push(...block.rows);
  }
  return rows;
}
