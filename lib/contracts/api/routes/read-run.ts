import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { followedRunSchema, runParams } from '#contracts/api/run-resource.ts';

export const readRun = apiRoute({
  name: 'read-run',
  method: 'GET',
  path: '/v1/runs/{runId}',
  meaning: 'How far a run is, and how it ended.',
  right: 'read',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [{ status: 200, meaning: 'The run.', body: followedRunSchema }],
  problems: [404],
});
