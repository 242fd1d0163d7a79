import { ReactionError } from '#reactions/reaction-error.ts';

/** Longer than the function may run (60 s), shorter than its queue hides a message (six times that). */
export const LEASE_MS = 90_000;

export function refuseBusy(reaction: string, eventId: string, untilMs: number): ReactionError {
  return new ReactionError(
    'BUSY',
    `Another delivery of ${eventId} to ${reaction} is under way until ${new Date(untilMs).toISOString()}; this one comes again.`,
  );
}
