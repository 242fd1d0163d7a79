import type { DatasetIndex } from '#domain/dataset.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { checkSuite } from '#workflow/publishing/check-suite.ts';
import type { PublishedFolder, PublishingStores } from '#workflow/publishing/publish-dataset.ts';
import { readPublishedIndex, readSampleRows } from '#workflow/publishing/read-published-dataset.ts';
import { readSuiteFolder } from '#workflow/publishing/read-suite-folder.ts';
import type { SuiteSurroundings } from '#workflow/publishing/suite-source.ts';

/** What the deployment brings, whatever is published. */
export type SuiteCapabilities = Pick<SuiteSurroundings, 'providers' | 'exampleProviders' | 'deployedMetrics'>;

/**
 * Publishes a suite's folder; its dataset must have been published. The same bytes again change nothing.
 *
 * @throws DefinitionError, and then nothing is published.
 */
export async function publishSuite(
  folder: string,
  stores: PublishingStores,
  capabilities: SuiteCapabilities,
): Promise<PublishedFolder> {
  const suite = await stageSuite(folder, stores.objects, capabilities, (name) =>
    readPublishedIndex(name, stores),
  );
  return registerSuite(suite, stores);
}

/** Reads and checks a suite, against datasets that may not be registered yet. */
export async function stageSuite(
  folder: string,
  objects: ObjectStore,
  capabilities: SuiteCapabilities,
  findDataset: (name: string) => Promise<DatasetIndex | null>,
): Promise<PublishedSuite> {
  const source = await readSuiteFolder(folder);
  const dataset = await findDataset(source.definition.dataset);
  const sampleRows = dataset === null ? [] : await readSampleRows(dataset, objects);
  return checkSuite(source, { ...capabilities, dataset, sampleRows });
}

export async function registerSuite(
  suite: PublishedSuite,
  { registry }: PublishingStores,
): Promise<PublishedFolder> {
  const result = await registry.publishSuite(suite);
  return { kind: 'suite', name: suite.definition.name, version: suite.version, result, warnings: [] };
}
