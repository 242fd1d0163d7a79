import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runParams } from '#contracts/api/run-resource.ts';

export const listRunEvents = apiRoute({
  name: 'list-run-events',
  method: 'GET',
  path: '/v1/runs/{runId}/events',
  meaning: 'The events of the run’s end, as they went out on the bus; none before it has its verdict.',
  right: 'read',
  params: runParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The events, in the order in which they went out.',
      body: z.object({
        events: z.array(
          z.object({
            detailType: z.string().meta({ description: '`Eval Verdict Issued`, for one; docs/events.md.' }),
            eventId: z.string().meta({ description: 'The same for every repeat.' }),
            occurredAt: z.iso.datetime(),
            detail: z.looseObject({ metadata: z.looseObject({}), data: z.looseObject({}) }),
          }),
        ),
        published: z.boolean().meta({ description: 'false: they are about to go out.' }),
      }),
    },
  ],
  problems: [404],
});
