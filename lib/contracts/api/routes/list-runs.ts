import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runResourceSchema } from '#contracts/api/run-resource.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

export const listRuns = apiRoute({
  name: 'list-runs',
  method: 'GET',
  path: '/v1/runs',
  meaning: 'Runs, newest first.',
  right: 'read',
  params: z.object({}),
  query: z.object({
    suite: z.string().min(1).optional().meta({ description: 'Only runs of this suite. Default: of all.' }),
    subject: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Only runs that judge a change of this subject. Default: of any.' }),
    outcome: runOutcomeSchema
      .optional()
      .meta({ description: 'Only runs that ended so. Default: with any outcome, or none yet.' }),
    state: runResourceSchema.shape.state
      .optional()
      .meta({ description: 'Only runs in this state. Default: in any.' }),
    since: z.iso
      .datetime({ offset: true })
      .optional()
      .meta({ description: 'Only runs that were opened then or later. Default: from the first on.' }),
    limit: z.coerce.number().int().min(1).max(100).default(20).meta({ description: 'Runs a page.' }),
    cursor: z.string().min(1).optional().meta({ description: '`next` of the page before.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning:
        'A page of runs. With a filter it may hold fewer than asked for, even none, before the last page.',
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
