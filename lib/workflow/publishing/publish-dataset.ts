import type { ObjectStore, Registry } from '#workflow/ports.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import { readDatasetFolder } from '#workflow/publishing/read-dataset-folder.ts';
import { type StagingOptions, stageDataset } from '#workflow/publishing/stage-dataset.ts';

/** What became of one folder. */
export interface PublishedFolder {
  readonly kind: 'dataset' | 'suite';
  readonly name: string;
  readonly version: string;
  readonly result: 'published' | 'unchanged';
  /** What one should know, though it was published. */
  readonly warnings: readonly Problem[];
}

export interface PublishingStores {
  readonly objects: ObjectStore;
  readonly registry: Registry;
}

/**
 * Publishes a dataset's folder. The same bytes again change nothing.
 *
 * @throws DefinitionError, and then nothing is published.
 */
export async function publishDataset(
  folder: string,
  { objects, registry }: PublishingStores,
  options?: StagingOptions,
): Promise<PublishedFolder> {
  const { index, warnings } = await stageDataset(await readDatasetFolder(folder), objects, options);
  const result = await registry.publishDataset(index);
  return { kind: 'dataset', name: index.name, version: index.version, result, warnings };
}
