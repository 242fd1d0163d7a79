import { z } from 'zod';

export const outcomeSchema = z.enum(['pass', 'fail', 'inconclusive', 'incomplete', 'waived']);

/** An ended run in a few words: one point of a trend. */
export const runPointSchema = z
  .object({
    runId: z.string(),
    outcome: outcomeSchema,
    candidate: z.string().meta({ description: 'The version that was judged.' }),
    decidedAt: z.iso.datetime(),
  })
  .meta({ id: 'RunPoint' });
export type RunPoint = z.output<typeof runPointSchema>;
