import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { plainText } from '#contracts/api/plain-text.ts';
import { acceptedRunSchema } from '#contracts/api/run-resource.ts';

const version = plainText(1_024);

export const startRun = apiRoute({
  name: 'start-run',
  method: 'POST',
  path: '/v1/runs',
  meaning: 'Asks for a run by putting `Run Requested` on the bus.',
  right: 'write',
  params: z.object({}),
  query: z.object({}),
  body: z.strictObject({
    suite: z.string().min(1).meta({ description: 'A published suite.' }),
    candidate: version.meta({ description: 'The version to judge, as events name it.' }),
    baseline: version
      .optional()
      .meta({ description: 'The version to judge it against. Default: the champion.' }),
    subject: plainText(1_024).optional().meta({ description: 'Default: the suite’s name.' }),
    token: plainText(256).optional().meta({
      description: 'Mark of this request: the same again starts nothing new. Default: a new one each time.',
    }),
  }),
  responses: [{ status: 202, meaning: 'Asked for; the run opens in a moment.', body: acceptedRunSchema }],
  problems: [422],
});
