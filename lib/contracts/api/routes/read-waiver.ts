import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { waiverParams, waiverResourceSchema } from '#contracts/api/waiver-resource.ts';

export const readWaiver = apiRoute({
  name: 'read-waiver',
  method: 'GET',
  path: '/v1/suites/{suite}/waivers/{waiverId}',
  meaning: 'A waiver with what was done about it, by whom and when.',
  right: 'read',
  params: waiverParams,
  query: z.object({}),
  body: null,
  responses: [{ status: 200, meaning: 'The waiver.', body: waiverResourceSchema }],
  problems: [404],
});
