import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { waiverParams, waiverResourceSchema } from '#contracts/api/waiver-resource.ts';

export const approveWaiver = apiRoute({
  name: 'approve-waiver',
  method: 'POST',
  path: '/v1/suites/{suite}/waivers/{waiverId}/approve',
  meaning: 'Puts a waiver in force that somebody else than the caller asked for.',
  right: 'approve',
  params: waiverParams,
  query: z.object({}),
  body: null,
  responses: [{ status: 200, meaning: 'The waiver, live.', body: waiverResourceSchema }],
  problems: [404, 409],
});
