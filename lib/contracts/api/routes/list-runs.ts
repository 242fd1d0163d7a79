import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runResourceSchema } from '#contracts/api/run-resource.ts';

export const listRuns = apiRoute({
  name: 'list-runs',
  method: 'GET',
  path: '/v1/runs',
  meaning: 'Runs, newest first.',
  right: 'read',
  params: z.object({}),
  query: z.object({
    suite: z.string().min(1).optional().meta({ description: 'Only runs of this suite. Default: of all.' }),
    limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Runs a page.' }),
    cursor: z.string().min(1).optional().meta({ description: '`next` of the page before.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'A page of runs.',
      body: z.object({
        runs: z.array(runResourceSchema),
        next: z
          .string()
          .nullable()
          .meta({ description: 'Cursor of the next page; null: this is the last one.' }),
      }),
    },
  ],
  problems: [422],
});
