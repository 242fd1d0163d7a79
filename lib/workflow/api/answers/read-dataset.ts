import type { DatasetIndex } from '#domain/dataset.ts';
import { rowsBySlice } from '#domain/rows-by-slice.ts';
import { datasetResource } from '#workflow/api/dataset-resource.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { runPoint } from '#workflow/api/run-point.ts';
import { datasetCoverage } from '#workflow/dataset-coverage.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import { publishedDatasets } from '#workflow/published-datasets.ts';

const COVERED_RUNS = 24;
/** Their indexes name every block, so only as many are read as the reader keeps. */
const LOOKED_VERSIONS = 8;
const READS = 4;

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
  const [index, versions, coverage] = await Promise.all([
    definitions.datasetIndex(found.version),
    registry.datasetVersions(found.name),
    datasetCoverage(found.name, suites, COVERED_RUNS, ports),
  ]);
  const sliceCounts = await mapLimited(versions.slice(0, LOOKED_VERSIONS), READS, async ({ version }) =>
    sliceCount(await definitions.datasetIndex(version)),
  );
  return {
    ...datasetResource(found, suites, ports.nowMs()),
    card: { ...found.card },
    clusters: index.clusters,
    blocks: index.blocks.length,
    parent: index.parent ?? null,
    strata: Object.entries(index.strata).map(([stratum, rows]) => ({ stratum, rows })),
    slices: rowsBySlice(index),
    versions: versions.map(({ version, rows, publishedAt }, place) => ({
      version,
      rows,
      publishedAt,
      slices: sliceCounts[place] ?? null,
    })),
    coverage: coverage.map((one) => ({
      ...runPoint(one.run),
      suite: one.run.suite,
      datasetVersion: one.dataset.version,
      datasetRows: one.dataset.rows,
      rows: one.rows,
      scoredShare: one.scoredShare,
    })),
  };
};

function sliceCount({ sliceValues }: DatasetIndex): number {
  return Object.values(sliceValues).reduce((sum, values) => sum + values.length, 0);
}
