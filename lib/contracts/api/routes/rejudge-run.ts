import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { acceptedRunSchema, runParams } from '#contracts/api/run-resource.ts';

export const rejudgeRun = apiRoute({
  name: 'rejudge-run',
  method: 'POST',
  path: '/v1/runs/{runId}/rejudge',
  meaning:
    'Judges the run’s stored answers by today’s suite, as the attempt after this one; no model is called.',
  right: 'write',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [{ status: 202, meaning: 'Asked for, now or before.', body: acceptedRunSchema }],
  problems: [404, 409],
});
