import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';

export const listSuites = apiRoute({
  name: 'list-suites',
  method: 'GET',
  path: '/v1/suites',
  meaning: 'Every published suite, by name.',
  right: 'read',
  params: z.object({}),
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The suites.',
      body: z.object({
        suites: z.array(
          z.object({
            name: z.string(),
            version: z.string().meta({ description: 'SHA-256 of what is published.' }),
            subject: z.string(),
            dataset: z.string(),
            owner: z.looseObject({ team: z.string() }),
            links: z.object({ runs: z.string(), baseline: z.string() }),
          }),
        ),
      }),
    },
  ],
  problems: [],
});
