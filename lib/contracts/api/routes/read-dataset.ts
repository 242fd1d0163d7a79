import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { datasetParams, datasetResourceSchema } from '#contracts/api/dataset-resource.ts';

export const readDataset = apiRoute({
  name: 'read-dataset',
  method: 'GET',
  path: '/v1/datasets/{dataset}',
  meaning: 'A dataset’s card, and what its rows are like; never the rows.',
  right: 'read',
  params: datasetParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The dataset.',
      body: datasetResourceSchema.extend({
        card: z.looseObject({ name: z.string() }).meta({ description: 'As `dataset.yaml` says it.' }),
        clusters: z.int().meta({ description: 'Groups of rows that are not independent of one another.' }),
        blocks: z.int(),
        parent: z.string().nullable().meta({ description: 'The version before it.' }),
        strata: z.array(z.object({ stratum: z.string(), rows: z.int() })),
        slices: z.array(
          z.object({
            dimension: z.string(),
            value: z.string(),
            rows: z
              .int()
              .nullable()
              .meta({ description: 'null: not known without reading the rows; no stratum tells.' }),
          }),
        ),
        versions: z
          .array(z.object({ version: z.string(), rows: z.int(), publishedAt: z.iso.datetime().nullable() }))
          .meta({ description: 'Every published version, newest first.' }),
      }),
    },
  ],
  problems: [404],
});
