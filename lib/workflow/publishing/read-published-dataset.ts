import { storageKeys } from '#contracts/storage.ts';
import { type DatasetIndex, datasetIndexSchema } from '#domain/dataset.ts';
import { type Row, rowSchema } from '#domain/row.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { PublishingStores } from '#workflow/publishing/publish-dataset.ts';

/** The newest version's index; null where nothing of that name is published. */
export async function readPublishedIndex(
  name: string,
  stores: PublishingStores,
): Promise<DatasetIndex | null> {
  const version = await stores.registry.datasetVersion(name);
  if (version === null) return null;
  const key = storageKeys.datasetIndex(version);
  const bytes = await stores.objects.get(key);
  if (bytes === null) {
    throw new Error(
      `Expected the index of dataset "${name}" at ${key}, got nothing. Publish the dataset again: assize publish datasets/${name}`,
    );
  }
  return datasetIndexSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}

/** The rows of the first block: a few, in random order. */
export async function readSampleRows(index: DatasetIndex, objects: ObjectStore): Promise<readonly Row[]> {
  const { offset, bytes } = index.blocks[0]!;
  const block = await objects.getRange(storageKeys.datasetRows(index.version), offset, bytes);
  const lines = Buffer.from(block).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => rowSchema.parse(JSON.parse(line)));
}
