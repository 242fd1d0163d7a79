import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { waiverResourceSchema } from '#contracts/api/waiver-resource.ts';

export const listWaivers = apiRoute({
  name: 'list-waivers',
  method: 'GET',
  path: '/v1/waivers',
  meaning: 'Waivers, newest first.',
  right: 'read',
  params: z.object({}),
  query: z.object({
    suite: z.string().min(1).optional().meta({ description: 'Only waivers of this suite. Default: of all.' }),
    state: waiverResourceSchema.shape.state
      .optional()
      .meta({ description: 'Only waivers in this state. Default: in any.' }),
  }),
  body: null,
  responses: [
    { status: 200, meaning: 'The waivers.', body: z.object({ waivers: z.array(waiverResourceSchema) }) },
  ],
  problems: [422],
});
