import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { suiteParams } from '#contracts/api/champion-resource.ts';
import { effectResourceSchema, intervalResourceSchema } from '#contracts/api/estimate-resources.ts';
import { runPointSchema } from '#contracts/api/run-point.ts';

const trendMetricSchema = z
  .object({
    metric: z.string(),
    slice: z.string(),
    decides: z.boolean().meta({ description: 'A rule that made the outcome is about it.' }),
    candidate: z.number().nullable(),
    baseline: z.number().nullable().meta({ description: 'null: no baseline, or not defined.' }),
    quantity: z.enum(['improvement', 'level']).meta({
      description: 'What the interval is of: the improvement on the baseline, or the candidate’s level.',
    }),
    effect: effectResourceSchema.nullable(),
    interval: intervalResourceSchema.nullable(),
    unit: z.string(),
  })
  .meta({ id: 'TrendMetric' });

export const readTrend = apiRoute({
  name: 'read-trend',
  method: 'GET',
  path: '/v1/suites/{suite}/trend',
  meaning: 'What a suite’s runs found, version after version.',
  right: 'read',
  params: suiteParams,
  query: z.object({
    subject: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Only changes of this subject. Default: of any.' }),
    metric: z.string().min(1).optional().meta({ description: 'Only this metric. Default: every metric.' }),
    slice: z.string().min(1).default('all').meta({ description: 'A slice key, or `all`.' }),
    limit: z.coerce
      .number()
      .int()
      .min(1)
      .max(100)
      .default(50)
      .meta({ description: 'The newest so many runs.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'Ended runs, oldest first.',
      body: z.object({
        suite: z.string(),
        slice: z.string(),
        points: z.array(
          runPointSchema.extend({
            subject: z.string(),
            headline: z.string(),
            rows: z.int(),
            metrics: z.array(trendMetricSchema),
            costMicroUsd: z.number().meta({ description: 'Of all arms’ calls that have a price.' }),
            awsMicroUsd: z.number().nullable().meta({ description: 'What the service itself used of AWS.' }),
            latencyMs: z
              .object({ p50: z.number().nullable(), p95: z.number().nullable() })
              .nullable()
              .meta({ description: 'The candidate’s, where the suite has such metrics; else null.' }),
          }),
        ),
      }),
    },
  ],
  problems: [404],
});
