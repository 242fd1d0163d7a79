import type { PublishedSuite } from '#domain/suite.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { Publications, PublishedDataset } from '#workflow/publications.ts';

/** Datasets that are looked up at the same time. */
const READS = 8;

/** Current versions of all datasets, by name: the listed ones, and those of suites from before there was a list. */
export async function publishedDatasets(
  suites: readonly PublishedSuite[],
  registry: Publications,
): Promise<readonly PublishedDataset[]> {
  const listed = await registry.datasets();
  const known = new Set(listed.map(({ name }) => name));
  const judged = [...new Set(suites.map(({ definition }) => definition.dataset))];
  const others = await mapLimited(
    judged.filter((name) => !known.has(name)),
    READS,
    (name) => registry.dataset(name),
  );
  return [...listed, ...others.filter((found) => found !== null)].sort((a, b) => (a.name < b.name ? -1 : 1));
}
