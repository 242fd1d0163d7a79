import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { acceptedRunSchema, runParams } from '#contracts/api/run-resource.ts';

export const rerunRun = apiRoute({
  name: 'rerun-run',
  method: 'POST',
  path: '/v1/runs/{runId}/rerun',
  meaning:
    'Judges the same change again, as the attempt after this one. Asking twice for one run’s next attempt starts one.',
  right: 'write',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [{ status: 202, meaning: 'Asked for, now or before.', body: acceptedRunSchema }],
  problems: [404, 409],
});
