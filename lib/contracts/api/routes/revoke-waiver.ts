import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { plainText } from '#contracts/api/plain-text.ts';
import { waiverParams, waiverResourceSchema } from '#contracts/api/waiver-resource.ts';

export const revokeWaiver = apiRoute({
  name: 'revoke-waiver',
  method: 'POST',
  path: '/v1/suites/{suite}/waivers/{waiverId}/revoke',
  meaning: 'Ends a waiver before its time. Verdicts that rest on it stand.',
  right: 'revoke',
  params: waiverParams,
  query: z.object({}),
  body: z.strictObject({
    reason: plainText(500).meta({ description: 'Why; stays with the waiver, with the caller’s name.' }),
  }),
  responses: [{ status: 200, meaning: 'The waiver, revoked.', body: waiverResourceSchema }],
  problems: [404, 409],
});
