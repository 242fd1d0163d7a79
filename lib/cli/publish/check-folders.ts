import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { capabilities } from '#cli/publish/publish-folders.ts';
import { openScratchStores } from '#cli/publish/scratch-stores.ts';
import { type FoldersToPublish, publishAll } from '#workflow/publishing/publish-all.ts';
import type { PublishedFolder } from '#workflow/publishing/publish-dataset.ts';

/**
 * Checks folders as publishing does, and publishes nothing: no deployment is asked. A suite is held against its dataset in
 * `datasets/` beside `suites/`.
 *
 * @returns the version that each would have.
 * @throws DefinitionError
 */
export async function checkFolders({
  datasets,
  suites,
}: FoldersToPublish): Promise<readonly PublishedFolder[]> {
  await using stores = await openScratchStores();
  const beside = await Promise.all(suites.map(datasetBeside));
  const all = new Set(
    [...datasets, ...beside.flatMap((folder) => folder ?? [])].map((folder) => resolve(folder)),
  );
  const checked = await publishAll({ datasets: [...all], suites }, stores, capabilities);
  const asked = new Set(datasets.map((folder) => resolve(folder)));
  const folders = [...all, ...suites];
  return checked.filter((_, i) => i >= all.size || asked.has(folders[i]!));
}

/** Where the dataset of a suite's folder lies by custom; undefined where it lies elsewhere, or the suite is broken. */
async function datasetBeside(suite: string): Promise<string | undefined> {
  try {
    const { dataset } = parse(await readFile(join(suite, 'suite.yaml'), 'utf8')) as { dataset?: unknown };
    const folder = resolve(suite, '../../datasets', String(dataset));
    return existsSync(join(folder, 'card.yaml')) ? folder : undefined;
  } catch {
    return undefined;
  }
}
