import { z } from 'zod';
import { contentHash } from '#domain/hash.ts';

export const changeKindSchema = z.enum([
  'model',
  'prompt',
  'index',
  'dataset',
  'config',
  'schedule',
  'manual',
]);
export type ChangeKind = z.infer<typeof changeKindSchema>;

/** The event that made a change known. */
export const causeSchema = z.object({
  eventId: z.string().min(1),
  source: z.string().min(1),
  detailType: z.string().min(1),
  occurredAt: z.string().min(1),
});
export type Cause = z.infer<typeof causeSchema>;

const MAX_TEXT_BYTES = 2_048;

/** Every event about a run quotes these texts, and an event has its limit; terminals and logs show them. */
const quotedText = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).length <= MAX_TEXT_BYTES, {
    message: `text of at most ${MAX_TEXT_BYTES} bytes`,
  })
  .refine((text) => !/\p{Cc}/u.test(text), { message: 'text without control characters' });

/** A deployment event in our own words. */
export const changeSchema = z.object({
  /** Same change, same key, however many events tell of it; see `changeKey`. */
  key: z.string().min(1),
  kind: changeKindSchema,
  /** What changed: a model package group, a prompt, an index. */
  subject: quotedText,
  /** The version to judge, in the source's words. */
  candidate: quotedText,
  /** The version to judge it against, if the event names one. */
  baseline: quotedText.optional(),
  /** Only this suite is asked for (a manual run). */
  suite: quotedText.optional(),
  /** 1, or higher where a run of the same change is done again. */
  attempt: z.number().int().min(1).default(1),
  /** The run that this attempt repeats: its answers are kept where they cannot have changed. */
  supersedes: z.string().optional(),
  /** Judge the stored observations of `supersedes` with today's metrics and gate; no model is called. */
  rejudge: z.boolean().default(false),
  cause: causeSchema,
});
export type Change = z.infer<typeof changeSchema>;

/**
 * The identity of a change. `occurrence` is the source's own mark of this deployment (package ARN and modification time,
 * deployment number, schedule slot, request token), never the id of an event: one change may come as several events, and
 * the same version may rightly be judged again later.
 */
export function changeKey(kind: ChangeKind, subject: string, candidate: string, occurrence: string): string {
  return `chg_${contentHash([kind, subject, candidate, occurrence]).slice(0, 24)}`;
}

/** The identity of a run: one suite judging one change, once per attempt. */
export function runIdOf(suite: string, key: string, attempt: number): string {
  return `run_${contentHash([suite, key, attempt]).slice(0, 24)}`;
}
