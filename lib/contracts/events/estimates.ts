import { z } from 'zod';

/** How the candidate differs from the baseline, on the rows that both scored. */
export const effectSchema = z.looseObject({
  /** Positive: the candidate is better, whatever the metric's direction. */
  improvement: z.number(),
  /** Candidate − baseline, in the metric's unit. */
  rawDifference: z.number(),
});

/** The interval that was decided with. */
export const intervalSchema = z.looseObject({
  /** null: unbounded, the rows say nothing on that side. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  /** Two-sided confidence level; 1 where an early look spends less than a double can tell. */
  level: z.number().min(0).max(1),
  method: z.string().min(1),
});
