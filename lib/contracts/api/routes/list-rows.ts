import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { rowFilterSchema } from '#contracts/api/row-filter.ts';
import { judgedRowSchema } from '#contracts/api/row-resource.ts';
import { runParams } from '#contracts/api/run-resource.ts';

export const listRows = apiRoute({
  name: 'list-rows',
  method: 'GET',
  path: '/v1/runs/{runId}/rows',
  meaning:
    'Rows of the dataset with scores and answers, arm by arm. Served only where the deployment has `api.rows: true`.',
  right: 'rows',
  params: runParams,
  query: rowFilterSchema.extend({
    limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Rows a page.' }),
    cursor: z
      .string()
      .max(200)
      .regex(/^\d+\.\d+(\.-?[\d.e+-]+)?$/, '`next` of the page before')
      .optional()
      .meta({ description: '`next` of the page before, with the same filter and order.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning:
        'A page of rows; fewer than asked for, even none, where they are long or a search has looked at many.',
      body: z.object({
        metric: z.string().meta({ description: 'What `value` and `change` are of.' }),
        rows: z.array(judgedRowSchema),
        matching: z.int().nullable().meta({
          description:
            'Rows that fit all of the filter but `search`; null: not all of the run was looked at for this page.',
        }),
        next: z
          .string()
          .nullable()
          .meta({ description: 'Cursor of the next page; null: this is the last one.' }),
      }),
    },
  ],
  problems: [404, 422],
});
