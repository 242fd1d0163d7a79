import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { plainText } from '#contracts/api/plain-text.ts';
import { runParams } from '#contracts/api/run-resource.ts';

export const cancelRun = apiRoute({
  name: 'cancel-run',
  method: 'POST',
  path: '/v1/runs/{runId}/cancel',
  meaning: 'Asks that a run ends before its verdict; it ends `incomplete`, with what it has.',
  right: 'write',
  params: runParams,
  query: z.object({}),
  body: z.strictObject({
    reason: plainText(1_000).meta({ description: 'Why; stands in the verdict with the caller’s name.' }),
  }),
  responses: [
    {
      status: 202,
      meaning: 'Asked for.',
      body: z.object({ runId: z.string(), eventId: z.string(), by: z.string(), reason: z.string() }),
    },
  ],
  problems: [404, 409],
});
