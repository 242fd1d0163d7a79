import { z } from 'zod';

/** How the candidate differs from the baseline. */
export const effectResourceSchema = z
  .object({
    improvement: z
      .number()
      .meta({ description: 'Positive: the candidate is better, whatever the metric’s direction.' }),
    rawDifference: z.number().meta({ description: 'Candidate − baseline, in the metric’s unit.' }),
  })
  .meta({ id: 'Effect' });
export type EffectResource = z.output<typeof effectResourceSchema>;

/** An interval as it was decided with. */
export const intervalResourceSchema = z
  .object({
    lower: z.number().nullable().meta({ description: 'null: unbounded.' }),
    upper: z.number().nullable().meta({ description: 'null: unbounded.' }),
    level: z.number().meta({ description: 'Two-sided confidence level.' }),
    method: z.string(),
  })
  .meta({ id: 'Interval' });
export type IntervalResource = z.output<typeof intervalResourceSchema>;
