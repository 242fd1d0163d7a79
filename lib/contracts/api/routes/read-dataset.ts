import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { datasetParams, datasetResourceSchema } from '#contracts/api/dataset-resource.ts';
import { runPointSchema } from '#contracts/api/run-point.ts';

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
            rows: z.int().nullable().meta({
              description:
                'null: not counted, since an earlier release published the version and no stratum tells.',
            }),
          }),
        ),
        versions: z
          .array(
            z.object({
              version: z.string(),
              rows: z.int(),
              publishedAt: z.iso.datetime().nullable(),
              slices: z.int().nullable().meta({
                description: 'Values of all slice dimensions; null: an old version, not looked at.',
              }),
            }),
          )
          .meta({ description: 'Every published version, newest first.' }),
        coverage: z
          .array(
            runPointSchema.extend({
              suite: z.string(),
              datasetVersion: z.string(),
              datasetRows: z.int(),
              rows: z.int().meta({ description: 'Rows that the verdict rests on.' }),
              scoredShare: z.number().nullable().meta({
                description:
                  'Smallest share of these rows that any arm has scores for; null: none could be scored.',
              }),
            }),
          )
          .meta({ description: 'How much of it the newest runs have judged, newest first; at most 24.' }),
      }),
    },
  ],
  problems: [404],
});
