import { z } from 'zod';
import { rangeSchema } from '#domain/estimate/range.ts';

/** What one arm is expected to use. */
export const armEstimateSchema = z.object({
  arm: z.string().min(1),
  /** The name that prices know it by. */
  served: z.string().min(1),
  /** Rows that have no stored answer yet, each as often as it is asked; under a load, requests. */
  rows: rangeSchema,
  /** Requests, retries included. */
  calls: rangeSchema,
  /** null: not known, e.g. since the provider tells none. */
  inputTokens: rangeSchema.nullable(),
  outputTokens: rangeSchema.nullable(),
  /** Millionths of a US dollar; null: no price is known, which is not zero. */
  microUsd: rangeSchema.nullable(),
});
export type ArmEstimate = z.infer<typeof armEstimateSchema>;

/** What a run is expected to use, told before its first call. */
export const runEstimateSchema = z.object({
  /** What it rests on. */
  basis: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('last-run'), runId: z.string().min(1), decidedAt: z.string().min(1) }),
    /** No run of the suite told what a call takes: the size of some rows, and usual lengths of answers. */
    z.object({ kind: z.literal('dataset'), rowsRead: z.number().int().min(0) }),
  ]),
  arms: z.array(armEstimateSchema).min(1),
  /** Of the arms whose price is known; null: none is. */
  microUsd: rangeSchema.nullable(),
  /** What the service itself uses of AWS, at list prices; not in `microUsd`. */
  awsMicroUsd: rangeSchema,
  /** What was assumed, what is not known, and what a budget has to do with it. */
  notes: z.array(z.string()),
});
export type RunEstimate = z.infer<typeof runEstimateSchema>;
