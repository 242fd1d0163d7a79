import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { championResourceSchema, suiteParams } from '#contracts/api/champion-resource.ts';
import { plainText } from '#contracts/api/plain-text.ts';

export const setBaseline = apiRoute({
  name: 'set-baseline',
  method: 'PUT',
  path: '/v1/suites/{suite}/baseline',
  meaning: 'Names the suite’s champion by hand. The version that is champion already stays as it is.',
  right: 'write',
  params: suiteParams,
  query: z.object({}),
  body: z.strictObject({
    version: plainText(1_024).meta({ description: 'A version that the suite knows, as events name it.' }),
    reason: plainText(1_000).meta({ description: 'Why; stands in the history with the caller’s name.' }),
    expectedRevision: z.int().min(0).optional().meta({
      description: 'Refuse where the champion has another revision; 0: where there is one. Default: any.',
    }),
  }),
  responses: [{ status: 200, meaning: 'The champion now.', body: championResourceSchema }],
  problems: [404, 409, 422],
});
