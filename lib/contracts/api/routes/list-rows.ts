import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runParams } from '#contracts/api/run-resource.ts';

export const listRows = apiRoute({
  name: 'list-rows',
  method: 'GET',
  path: '/v1/runs/{runId}/rows',
  meaning:
    'Rows of the dataset with their scores, arm by arm. Served only where the deployment has `api.rows: true`.',
  right: 'rows',
  params: runParams,
  query: z.object({
    limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'Rows a page.' }),
    cursor: z
      .string()
      .regex(/^\d+\.\d+$/, '`next` of the page before')
      .optional()
      .meta({ description: '`next` of the page before.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'A page of rows; fewer than asked for where they are long.',
      body: z.object({
        rows: z.array(
          z.object({
            row: z
              .looseObject({ id: z.string() })
              .meta({ description: 'The row as the dataset has it; of a performance run, its id.' }),
            scores: z.array(
              z.object({
                arm: z.string(),
                metric: z.string(),
                score: z.number().nullable(),
                reason: z.string().nullable().meta({ description: 'Why there is no score.' }),
              }),
            ),
          }),
        ),
        next: z
          .string()
          .nullable()
          .meta({ description: 'Cursor of the next page; null: this is the last one.' }),
      }),
    },
  ],
  problems: [404],
});
