import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { championResourceSchema, suiteParams } from '#contracts/api/champion-resource.ts';

export const listBaselines = apiRoute({
  name: 'list-baselines',
  method: 'GET',
  path: '/v1/suites/{suite}/baseline/history',
  meaning: 'The suite’s champions so far, newest first.',
  right: 'read',
  params: suiteParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The champions.',
      body: z.object({ champions: z.array(championResourceSchema) }),
    },
  ],
  problems: [404],
});
