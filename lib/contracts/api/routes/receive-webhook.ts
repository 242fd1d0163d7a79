import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';

export const receiveWebhook = apiRoute({
  name: 'receive-webhook',
  method: 'POST',
  path: '/v1/webhooks/{source}',
  meaning:
    'Takes a signed delivery of a source that the deployment names, and puts what it tells on the bus.',
  right: 'webhook',
  params: z.object({
    source: z.string().min(1).meta({ description: 'mlflow, huggingface, langfuse or github.' }),
  }),
  query: z.object({}),
  body: null,
  takesAnyJson: true,
  responses: [
    {
      status: 202,
      meaning: 'Taken: put on the bus, known already, or nothing to judge.',
      body: z.object({
        result: z.enum(['accepted', 'duplicate', 'ignored']),
        eventId: z
          .string()
          .nullable()
          .meta({ description: 'The event on the bus, where this delivery put one there.' }),
        reason: z.string().nullable().meta({ description: 'Why it was ignored.' }),
      }),
    },
  ],
  problems: [404, 413, 503],
});
