import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { judgedRowSchema } from '#contracts/api/row-resource.ts';
import { runParams } from '#contracts/api/run-resource.ts';

export const readRow = apiRoute({
  name: 'read-row',
  method: 'GET',
  path: '/v1/runs/{runId}/rows/one',
  meaning: 'One row with scores and answers. Served only where the deployment has `api.rows: true`.',
  right: 'rows',
  params: runParams,
  query: z.object({
    // Not in the path: API Gateway decodes that before it hands it on, and ids may hold any of /, ? and %.
    id: z.string().min(1).max(256).meta({ description: 'Id of the row.' }),
    metric: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'What `value` and `change` are of. Default: that of the gate’s first rule.' }),
  }),
  body: null,
  responses: [{ status: 200, meaning: 'The row.', body: judgedRowSchema }],
  problems: [404, 422],
});
