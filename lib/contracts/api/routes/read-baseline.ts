import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { championResourceSchema, suiteParams } from '#contracts/api/champion-resource.ts';

export const readBaseline = apiRoute({
  name: 'read-baseline',
  method: 'GET',
  path: '/v1/suites/{suite}/baseline',
  meaning: 'The suite’s champion.',
  right: 'read',
  params: suiteParams,
  query: z.object({}),
  body: null,
  responses: [{ status: 200, meaning: 'The champion.', body: championResourceSchema }],
  problems: [404],
});
