import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { datasetResourceSchema } from '#contracts/api/dataset-resource.ts';

export const listDatasets = apiRoute({
  name: 'list-datasets',
  method: 'GET',
  path: '/v1/datasets',
  meaning: 'Every published dataset, by name.',
  right: 'read',
  params: z.object({}),
  query: z.object({}),
  body: null,
  responses: [
    { status: 200, meaning: 'The datasets.', body: z.object({ datasets: z.array(datasetResourceSchema) }) },
  ],
  problems: [],
});
