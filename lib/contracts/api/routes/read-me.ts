import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';

const right = (meaning: string) => z.boolean().meta({ description: meaning });

export const readMe = apiRoute({
  name: 'read-me',
  method: 'GET',
  path: '/v1/me',
  meaning: 'Who the caller is, and what the caller may do.',
  right: 'read',
  params: z.object({}),
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The caller.',
      body: z
        .object({
          name: z
            .string()
            .meta({ description: 'The ARN of who signed, or the token’s subject with its address.' }),
          rights: z
            .object({
              write: right('May start, end and repeat runs, name champions and ask for waivers.'),
              rows: right('May read rows, where they are served.'),
              approve: right('May approve waivers that somebody else asked for.'),
            })
            .nullable()
            .meta({
              description: 'null: the caller signs with IAM, and a policy that is not known here says.',
            }),
          serves: z.object({ rows: z.boolean() }).meta({ description: 'What the deployment serves at all.' }),
        })
        .meta({ id: 'Me' }),
    },
  ],
  problems: [],
});
