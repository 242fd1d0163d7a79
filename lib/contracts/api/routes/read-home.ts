import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { championResourceSchema } from '#contracts/api/champion-resource.ts';
import { effectResourceSchema } from '#contracts/api/estimate-resources.ts';
import { runPointSchema } from '#contracts/api/run-point.ts';
import { followedRunSchema } from '#contracts/api/run-resource.ts';

export const openRegressionSchema = z
  .object({
    metric: z.string(),
    slice: z.string().meta({ description: 'A slice key, or `all`.' }),
    effect: effectResourceSchema,
    margin: z.number().meta({ description: 'The loss from which it matters.' }),
    rows: z.int(),
  })
  .meta({ id: 'OpenRegression' });

const served = z.string().nullable().meta({
  description:
    'The name that the target knows the version by; null: today’s suite, or the verdict, does not say.',
});

export const subjectResourceSchema = z
  .object({
    suite: z.string(),
    subject: z.string(),
    kind: z.enum(['model', 'prompt', 'index']).meta({ description: 'What a version of the subject is.' }),
    judges: z.enum(['quality', 'performance']),
    description: z.string().meta({ description: 'The suite’s own words.' }),
    team: z.string(),
    champion: championResourceSchema.extend({ served }).nullable().meta({ description: 'null: none yet.' }),
    newest: runPointSchema
      .extend({ headline: z.string().meta({ description: 'One plain sentence.' }), served })
      .nullable()
      .meta({ description: 'The newest run that has ended; null: none has.' }),
    trend: z.array(runPointSchema).meta({ description: 'The last twelve that ended, oldest first.' }),
    regressions: z
      .array(openRegressionSchema)
      .meta({ description: 'Alerts of the newest verdict, the largest loss against its margin first.' }),
    links: z.object({ suite: z.string(), runs: z.string(), trend: z.string() }),
  })
  .meta({ id: 'Subject' });
export type SubjectResource = z.output<typeof subjectResourceSchema>;

export const readHome = apiRoute({
  name: 'read-home',
  method: 'GET',
  path: '/v1/home',
  meaning: 'What is judged, how it stands, and what runs now.',
  right: 'read',
  params: z.object({}),
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'Subjects with their verdicts, and runs under way.',
      body: z.object({
        subjects: z.array(subjectResourceSchema).meta({ description: 'By suite.' }),
        running: z
          .array(followedRunSchema)
          .meta({ description: 'Runs under way, those with the nearest deadline first; at most twenty.' }),
        underWay: z.int().meta({ description: 'All runs under way, those that are not listed included.' }),
      }),
    },
  ],
  problems: [],
});
