import { z } from 'zod';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

/** An ended run in a few words: one point of a trend. */
export const runPointSchema = z
  .object({
    runId: z.string(),
    outcome: runOutcomeSchema,
    candidate: z.string().meta({ description: 'The version that was judged.' }),
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'RunPoint' });
export type RunPoint = z.output<typeof runPointSchema>;
