import type { PublishedSuite } from '#domain/suite.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import type { PublishedFolder, PublishingStores } from '#workflow/publishing/publish-dataset.ts';
import { registerSuite, type SuiteCapabilities, stageSuite } from '#workflow/publishing/publish-suite.ts';
import { readPublishedIndex } from '#workflow/publishing/read-published-dataset.ts';
import type { StagedDataset, StagingOptions } from '#workflow/publishing/stage-dataset.ts';
import { stageDatasetFolder } from '#workflow/publishing/stage-dataset-folder.ts';

export interface FoldersToPublish {
  readonly datasets: readonly string[];
  readonly suites: readonly string[];
}

/**
 * Publishes folders, datasets first: all of them, or none. What is staged before a problem shows lies unused under its
 * hash, and serves the next attempt.
 *
 * @returns what became of each folder, in the order given.
 * @throws DefinitionError with the problems of all folders.
 */
export async function publishAll(
  folders: FoldersToPublish,
  stores: PublishingStores,
  capabilities: SuiteCapabilities,
  options?: StagingOptions,
): Promise<readonly PublishedFolder[]> {
  const problems: Problem[] = [];
  const datasets: StagedDataset[] = [];
  for (const folder of folders.datasets) {
    await collect(problems, async () => {
      datasets.push(await stageDatasetFolder(folder, stores, options));
    });
  }
  // A suite whose dataset is broken would only be blamed for it.
  if (problems.length > 0) throw new DefinitionError(problems);

  const staged = new Map(datasets.map(({ index }) => [index.name, index]));
  const suites: PublishedSuite[] = [];
  for (const folder of folders.suites) {
    await collect(problems, async () => {
      const find = async (name: string) => staged.get(name) ?? (await readPublishedIndex(name, stores));
      suites.push(await stageSuite(folder, stores.objects, capabilities, find));
    });
  }
  if (problems.length > 0) throw new DefinitionError(problems);

  const report: PublishedFolder[] = [];
  for (const { index, warnings } of datasets) {
    const result = await stores.registry.publishDataset(index);
    report.push({ kind: 'dataset', name: index.name, version: index.version, result, warnings });
  }
  for (const suite of suites) report.push(await registerSuite(suite, stores));
  return report;
}

async function collect(problems: Problem[], staging: () => Promise<void>): Promise<void> {
  try {
    await staging();
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    problems.push(...error.problems);
  }
}
