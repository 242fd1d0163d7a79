import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { metricResourceSchema } from '#contracts/api/metric-resource.ts';
import { runParams } from '#contracts/api/run-resource.ts';

const shown = z
  .string()
  .nullable()
  .meta({ description: 'JSON, or `sha256:…` of what is long; null: it is not there.' });

export const readManifest = apiRoute({
  name: 'read-manifest',
  method: 'GET',
  path: '/v1/runs/{runId}/manifest',
  meaning: 'Everything that decides the run’s result, as it was frozen, and what is new since the last pass.',
  right: 'read',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The manifest.',
      body: z.object({
        hash: z.string().meta({ description: 'SHA-256 of the document.' }),
        manifest: z.looseObject({ schemaVersion: z.string(), runId: z.string() }).meta({
          id: 'Manifest',
          description:
            'As it was frozen, except that the rows which prompts show as examples are told by their number alone (`withheldExamples`).',
        }),
        metrics: z.array(metricResourceSchema),
        changedSince: z
          .object({
            lastPass: z.object({ runId: z.string(), endedAt: z.iso.datetime() }),
            differences: z
              .array(z.object({ path: z.string(), before: shown, after: shown }))
              .meta({ description: 'What is asked first, then what it is judged by; at most thirty.' }),
            differing: z.int().meta({ description: 'All of them.' }),
          })
          .nullable()
          .meta({
            description: 'As the verdict traced it; null: there was no loss to trace, or no pass before.',
          }),
      }),
    },
  ],
  problems: [404],
});
