import { rowsBySlice } from '#domain/rows-by-slice.ts';
import { datasetResource } from '#workflow/api/dataset-resource.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { publishedDatasets } from '#workflow/published-datasets.ts';

export const answerReadDataset: RouteAnswer<'read-dataset'> = async ({ params }, ports) => {
  const { registry, definitions } = ports;
  const [found, suites] = await Promise.all([registry.dataset(params.dataset), registry.suites()]);
  if (found === null) {
    const known = (await publishedDatasets(suites, registry)).map(({ name }) => name).join(', ');
    throw new Refusal(
      404,
      `Expected a published dataset (${known || 'none is'}), got "${params.dataset}". Publish it: assize publish datasets/${params.dataset}.`,
    );
  }
  const [index, versions] = await Promise.all([
    definitions.datasetIndex(found.version),
    registry.datasetVersions(found.name),
  ]);
  return {
    ...datasetResource(found, suites, ports.nowMs()),
    card: { ...found.card },
    clusters: index.clusters,
    blocks: index.blocks.length,
    parent: index.parent ?? null,
    strata: Object.entries(index.strata).map(([stratum, rows]) => ({ stratum, rows })),
    slices: rowsBySlice(index),
    versions: versions.map(({ version, rows, publishedAt }) => ({ version, rows, publishedAt })),
  };
};
