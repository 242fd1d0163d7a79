import type { ObjectStore, Registry } from '#workflow/ports.ts';
import { readDatasetFolder } from '#workflow/publishing/read-dataset-folder.ts';
import { type StagedDataset, type StagingOptions, stageDataset } from '#workflow/publishing/stage-dataset.ts';

/**
 * Stages a dataset's folder as the successor of the version that is published now.
 *
 * @throws DefinitionError, and then nothing is written.
 */
export async function stageDatasetFolder(
  folder: string,
  { objects, registry }: { readonly objects: ObjectStore; readonly registry: Registry },
  options?: Omit<StagingOptions, 'parent'>,
): Promise<StagedDataset> {
  const source = await readDatasetFolder(folder);
  const parent = await registry.datasetVersion(source.card.name);
  return stageDataset(source, objects, { ...options, parent });
}
