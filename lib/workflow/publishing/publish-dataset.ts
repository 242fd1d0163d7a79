import type { ObjectStore, Registry } from '#workflow/ports.ts';
import type { Problem } from '#workflow/publishing/definition-error.ts';
import type { StagingOptions } from '#workflow/publishing/stage-dataset.ts';
import { stageDatasetFolder } from '#workflow/publishing/stage-dataset-folder.ts';

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
  stores: PublishingStores,
  options?: StagingOptions,
): Promise<PublishedFolder> {
  const { index, warnings } = await stageDatasetFolder(folder, stores, options);
  const result = await stores.registry.publishDataset(index);
  return { kind: 'dataset', name: index.name, version: index.version, result, warnings };
}
