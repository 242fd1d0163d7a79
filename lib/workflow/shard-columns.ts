import { decodeColumns, encodeColumns } from '#contracts/files/columns-file.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { RowColumnsTable } from '#domain/tallies/evidence.ts';
import { StoredDataError } from '#workflow/errors.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** Keeps what metrics that need rows read of one shard; the first bytes stay. */
export async function storeColumns(
  runId: string,
  shard: number,
  table: RowColumnsTable,
  objects: ObjectStore,
): Promise<void> {
  const body = encodeColumns(table);
  await objects.putOnce(storageKeys.columns(runId, shard), body, 'application/vnd.apache.parquet');
}

/** @throws StoredDataError where the shard was tallied and its columns are gone. */
export async function readColumns(
  runId: string,
  shard: number,
  objects: ObjectStore,
): Promise<RowColumnsTable> {
  const key = storageKeys.columns(runId, shard);
  const body = await objects.get(key);
  if (body === null) throw new StoredDataError(key, 'the columns of a tallied shard', 'nothing');
  return decodeColumns(body);
}
