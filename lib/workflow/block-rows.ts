import { storageKeys } from '#contracts/storage.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { sha256 } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/**
 * The rows of one block, in the dataset's order. They were validated when they were published, and their hash says that
 * they are still the same.
 *
 * @throws StoredDataError where the bytes are not those that the index names.
 */
export async function readBlockRows(objects: ObjectStore, index: DatasetIndex, block: Block): Promise<Row[]> {
  const key = storageKeys.datasetRows(index.version);
  const bytes = await objects.getRange(key, block.offset, block.bytes);
  const found = sha256(bytes);
  if (found !== block.sha256) {
    throw new StoredDataError(`${key}, block ${block.number}`, `SHA-256 ${block.sha256}`, `SHA-256 ${found}`);
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  const rows: Row[] = [];
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf('\n', start);
    if (end < 0) end = text.length;
    rows.push(JSON.parse(text.slice(start, end)) as Row);
    start = end + 1;
  }
  return rows;
}
