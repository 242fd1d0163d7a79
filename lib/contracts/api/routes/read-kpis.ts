import { z } from 'zod';
import { apiRoute } from '#contracts/api/api-route.ts';

export const kpisSchema = z
  .object({
    changes: z.int().meta({ description: 'Changes that were judged.' }),
    runs: z.int().meta({
      description: 'Without those that a rerun has replaced; what these cost and saved is in the sums.',
    }),
    outcomes: z.object({
      pass: z.int(),
      fail: z.int(),
      inconclusive: z.int(),
      incomplete: z.int(),
      waived: z.int(),
    }),
    decidedShare: z
      .number()
      .nullable()
      .meta({ description: 'Share of the runs that ended pass, fail or waived; null: there was no run.' }),
    minutesToVerdict: z
      .object({ median: z.number(), p95: z.number() })
      .nullable()
      .meta({ description: 'From the event to the verdict; null: there was no run.' }),
    regressionsCaught: z.int().meta({
      description:
        'Metrics and slices that lost significantly and by more than their margin; of a version that a suite judged several times, those of the run that found most.',
    }),
    saved: z
      .object({ rows: z.int(), calls: z.int(), usd: z.number() })
      .meta({ description: 'What runs did not have to ask since they were decided in an earlier wave.' }),
    spentUsd: z.number().meta({ description: 'Calls that have a price, and what the service used of AWS.' }),
    unpricedCalls: z.int(),
    unknownFigures: z.int().meta({
      description: 'Runs of an earlier release: their regressions, savings and money are in no sum.',
    }),
    liveWaivers: z.int().meta({ description: 'Waivers in force now.' }),
  })
  .meta({ id: 'Kpis' });
export type Kpis = z.output<typeof kpisSchema>;

export const readKpis = apiRoute({
  name: 'read-kpis',
  method: 'GET',
  path: '/v1/kpis',
  meaning: 'What the service did in a period, by suite and by team.',
  right: 'read',
  params: z.object({}),
  query: z.object({
    from: z.iso.date().optional().meta({ description: 'First day, UTC. Default: 89 days before the last.' }),
    to: z.iso.date().optional().meta({ description: 'Last day, UTC. Default: today.' }),
  }),
  body: null,
  responses: [
    {
      status: 200,
      meaning: 'The figures of runs that ended in the period.',
      body: z.object({
        from: z.iso.date(),
        to: z.iso.date(),
        currency: z.literal('USD'),
        total: kpisSchema,
        suites: z.array(kpisSchema.extend({ suite: z.string(), team: z.string() }).meta({ id: 'SuiteKpis' })),
        teams: z.array(kpisSchema.extend({ team: z.string() }).meta({ id: 'TeamKpis' })),
      }),
    },
  ],
  problems: [422],
});
