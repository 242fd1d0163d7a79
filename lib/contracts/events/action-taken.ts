import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

export const actionTaken = defineEvent({
  detailType: 'Eval Action Taken',
  name: 'eval-action-taken',
  version: '1.0',
  meaning:
    'A configured action looked at what a verdict or a decided change calls for, and did it or said why not.',
  data: z.looseObject({
    /** The action's own name in the deployment. */
    action: z.string().min(1),
    /** A name in the action catalogue, e.g. `appconfig-rollback`. */
    kind: z.string().min(1),
    /** Nothing was changed, whatever `result` says. */
    dryRun: z.boolean(),
    /**
     * `taken`: done (in a dry run: would be done). `already`: it was as wanted. `not-possible`: it makes no sense any more,
     * and nothing was done.
     */
    result: z.enum(['taken', 'already', 'not-possible']),
    /** What it was about: an ARN, a name, an address. */
    resource: z.string().min(1).max(2_048),
    /** One plain sentence. */
    summary: z.string().min(1).max(1_000),
    /** The event that was acted on. */
    cause: z.looseObject({ eventId: z.string().min(1), detailType: z.string().min(1) }),
    change: changeReferenceSchema,
    outcome: runOutcomeSchema,
    /** Of a verdict; a change is decided by several. */
    suite: z.string().min(1).optional(),
    runId: z.string().min(1).optional(),
  }),
  identity: ({ action, cause, dryRun }) => [action, cause.eventId, dryRun ? 'dry-run' : 'act'],
});
