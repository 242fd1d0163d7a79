import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runParams } from '#contracts/api/run-resource.ts';

const place = z.object({
  uri: z.string().meta({ description: '`s3://bucket/key`; reading it needs rights to the bucket.' }),
  sha256: z
    .string()
    .nullable()
    .meta({ description: 'Of the bytes there; null where the name says it or none is kept.' }),
});

export const readEvidence = apiRoute({
  name: 'read-evidence',
  method: 'GET',
  path: '/v1/runs/{runId}/evidence',
  meaning: 'Where everything lies that the verdict rests on.',
  right: 'read',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'Places in the bucket.',
      body: z.object({
        runId: z.string(),
        manifest: place,
        verdict: place.nullable(),
        scores: z
          .array(place)
          .meta({ description: 'Parquet, a file a shard: row ids, scores, keys of observations.' }),
        tallies: z
          .array(z.object({ shard: z.int(), place: place.nullable() }))
          .meta({ description: 'A place where they are too large for the table.' }),
      }),
    },
  ],
  problems: [404],
});
