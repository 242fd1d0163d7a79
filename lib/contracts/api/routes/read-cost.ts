import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';
import { costGroups } from '#contracts/focus/sum-cost.ts';

const groups = Object.keys(costGroups);

const costSumSchema = z
  .object({
    group: z.string().meta({ description: '`none` where a charge has no such value.' }),
    providerUsd: z.number().meta({ description: 'What providers charge for calls.' }),
    awsUsd: z.number().meta({ description: 'What the service itself used of AWS.' }),
    totalUsd: z.number(),
    calls: z.int(),
    unpricedCalls: z.int().meta({ description: 'Calls whose price is not known: in no sum, and not free.' }),
    runs: z.int(),
  })
  .meta({ id: 'CostSum' });

export const readCost = apiRoute({
  name: 'read-cost',
  method: 'GET',
  path: '/v1/cost',
  meaning: 'What runs cost in a period, summed by group: days in order, all else the dearest first.',
  right: 'read',
  params: z.object({}),
  query: z.object({
    by: z
      .string()
      .max(256)
      .regex(new RegExp(`^(${groups.join('|')}|tag:.+)$`), `${groups.join(', ')} or tag:<key>`)
      .default('team')
      .meta({ description: 'What to group by; `tag:<key>` groups by the value of a suite’s tag.' }),
    from: z.iso.date().optional().meta({ description: 'First day, UTC. Default: the first of this month.' }),
    to: z.iso.date().optional().meta({ description: 'Last day, UTC. Default: today.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The sums.',
      body: z.object({
        by: z.string(),
        from: z.iso.date(),
        to: z.iso.date(),
        currency: z.literal('USD'),
        sums: z.array(costSumSchema),
        total: costSumSchema,
      }),
    },
  ],
  problems: [422],
});
