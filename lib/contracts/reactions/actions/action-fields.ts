import { z } from 'zod';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

/** Outcomes of a list that an action has; a waived failure is no pass, so only who writes `waived` means it. */
export const outcomesSchema = z.array(runOutcomeSchema);

/** Subjects of changes, as the events name them; at least one, since an action on everything is never meant. */
export const subjectsSchema = z.array(z.string().min(1)).min(1);

/** Approve on these outcomes, reject on those. */
export const approvalFields = {
  /** Default `pass`. */
  approveOn: outcomesSchema.default(['pass']),
  /** Default `fail`. */
  rejectOn: outcomesSchema.default(['fail']),
};

export function approvalOutcomes({
  approveOn,
  rejectOn,
}: {
  readonly approveOn: z.output<typeof outcomesSchema>;
  readonly rejectOn: z.output<typeof outcomesSchema>;
}) {
  return [...new Set([...approveOn, ...rejectOn])];
}
