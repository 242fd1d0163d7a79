import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { runParams } from '#contracts/api/run-resource.ts';

const distributionSchema = z
  .object({
    arm: z.string().meta({ description: 'Of a difference: the arm that is held against the baseline.' }),
    calls: z.enum(['all', 'cold', 'warm', 'stored']).meta({
      description:
        '`cold`: first calls after an idle time that a performance run provoked; `warm`: the others; `stored`: answers from before the run, with the time that they took then.',
    }),
    values: z.number().meta({ description: 'How many values there are; of a partial sample, weighted.' }),
    bins: z.array(z.tuple([z.number(), z.number(), z.number()])).meta({
      description: '`[from, to, count]`, ascending, at most sixty; those without values are left out.',
    }),
    quantiles: z
      .object({ p50: z.number(), p90: z.number(), p95: z.number(), p99: z.number() })
      .nullable()
      .meta({ description: 'null: there are no values, or their bins are too wide to tell.' }),
  })
  .meta({ id: 'Distribution' });
export type Distribution = z.output<typeof distributionSchema>;

export const readDistributions = apiRoute({
  name: 'read-distributions',
  method: 'GET',
  path: '/v1/runs/{runId}/distributions',
  meaning: 'How latencies, or differences of scores, are distributed, arm by arm.',
  right: 'read',
  params: runParams,
  query: z.object({
    metric: z.string().min(1).optional().meta({
      description: 'One of `available`. Default: the first of them.',
    }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The distributions; none where no row was judged yet or nothing is kept of values.',
      body: z.object({
        runId: z.string(),
        metric: z.string().nullable().meta({ description: 'null: there is none to tell of.' }),
        of: z.enum(['value', 'difference']).meta({
          description: '`difference`: candidate − baseline, row by row.',
        }),
        unit: z.string(),
        distributions: z.array(distributionSchema),
        sample: z.object({ rows: z.int(), of: z.int() }).nullable().meta({
          description:
            'Where no metric measures latency it is read from the answers to so many of the judged rows, the first in the dataset’s order, which is random. null: all that was judged is in it.',
        }),
        available: z
          .array(z.object({ metric: z.string(), of: z.enum(['value', 'difference']), unit: z.string() }))
          .meta({
            description:
              'What can be asked for: `latency`, `first-token`, `token-time`, or a metric. `latency` of suites that do not measure it only where the deployment serves rows.',
          }),
      }),
    },
  ],
  problems: [404, 422],
});
