import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runParams, runResourceSchema } from '#contracts/api/run-resource.ts';

/** API Gateway gives an answer 30 seconds; the function needs some of them to start. */
export const MAX_WAIT_SECONDS = 25;

export const waitForRun = apiRoute({
  name: 'wait-for-run',
  method: 'GET',
  path: '/v1/runs/{runId}/wait',
  meaning:
    'Answers as soon as the run has ended, or with how far it is when the seconds are over: call it again then.',
  right: 'read',
  params: runParams,
  query: z.object({
    seconds: z.coerce
      .number()
      .int()
      .min(0)
      .max(MAX_WAIT_SECONDS)
      .default(20)
      .meta({ description: 'How long to wait. A run that was just asked for is waited for too.' }),
  }),
  body: null,
  responses: [{ status: 200, meaning: 'The run, ended or not.', body: runResourceSchema }],
  problems: [404],
});
