import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { championResourceSchema, suiteParams } from '#contracts/api/champion-resource.ts';
import { gateRuleResourceSchema } from '#contracts/api/gate-rule-resource.ts';
import { metricResourceSchema } from '#contracts/api/metric-resource.ts';

export const readSuite = apiRoute({
  name: 'read-suite',
  method: 'GET',
  path: '/v1/suites/{suite}',
  meaning: 'A suite as it is published, its champion, and its versions.',
  right: 'read',
  params: suiteParams,
  query: z.object({}),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The suite.',
      body: z.object({
        name: z.string(),
        version: z.string().meta({ description: 'SHA-256 of what is published.' }),
        definition: z
          .looseObject({ name: z.string(), subject: z.string(), dataset: z.string() })
          .meta({ description: 'As `suite.yaml` says it, with all defaults; docs/suite.schema.json.' }),
        metrics: z.array(metricResourceSchema),
        rules: z.array(gateRuleResourceSchema).meta({ description: 'The gate’s rules, in its order.' }),
        prompts: z
          .record(z.string(), z.looseObject({}))
          .meta({ description: 'The suite’s own prompts, by name.' }),
        champion: championResourceSchema.nullable(),
        versions: z
          .array(
            z.object({
              version: z.string(),
              current: z.boolean(),
              publishedAt: z.iso
                .datetime()
                .nullable()
                .meta({ description: 'When it was first published; null: that was not kept.' }),
              runs: z.int().meta({ description: 'Of the suite’s newest 200 runs, those that it judged.' }),
              lastRunAt: z.iso.datetime().nullable(),
            }),
          )
          .meta({ description: 'Every published version, newest first.' }),
        links: z.object({ runs: z.string(), baseline: z.string(), trend: z.string(), dataset: z.string() }),
      }),
    },
  ],
  problems: [404],
});
