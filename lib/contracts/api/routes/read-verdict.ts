import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runParams } from '#contracts/api/run-resource.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

export const readVerdict = apiRoute({
  name: 'read-verdict',
  method: 'GET',
  path: '/v1/runs/{runId}/verdict',
  meaning: 'The verdict document, as it was first issued.',
  right: 'read',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The verdict with its figures.',
      body: z
        .looseObject({
          schemaVersion: z.string(),
          runId: z.string(),
          outcome: runOutcomeSchema,
          headline: z.string().meta({ description: 'One plain sentence.' }),
        })
        .meta({ id: 'Verdict', description: 'docs/reading-a-verdict.md explains the fields.' }),
    },
  ],
  problems: [404, 409],
});
