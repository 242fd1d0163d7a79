import { datasetResource } from '#workflow/api/dataset-resource.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { publishedDatasets } from '#workflow/published-datasets.ts';

export const answerListDatasets: RouteAnswer<'list-datasets'> = async (_call, { registry, nowMs }) => {
  const suites = await registry.suites();
  const datasets = await publishedDatasets(suites, registry);
  return { datasets: datasets.map((dataset) => datasetResource(dataset, suites, nowMs())) };
};
