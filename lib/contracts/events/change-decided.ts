import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';
import { contentHash } from '#domain/hash.ts';

export const changeDecided = defineEvent({
  detailType: 'Eval Change Decided',
  name: 'eval-change-decided',
  version: '1.1',
  meaning: 'Every suite that judges a change has its verdict; the outcome is the worst of them.',
  data: z.looseObject({
    change: changeReferenceSchema,
    suites: z
      .array(
        z.looseObject({
          suite: z.string().min(1),
          runId: z.string().min(1),
          outcome: runOutcomeSchema,
          /** The pass is none by evidence: the suite lets open rules pass. Left out: it is one, or none. Since 1.1. */
          withWarning: z.literal(true).optional(),
        }),
      )
      .min(1),
    outcome: runOutcomeSchema,
  }),
  /** A rerun decides the change anew, so the runs belong to what is told. */
  identity: ({ change, suites }) => [
    change.key,
    contentHash(suites.map(({ runId }) => runId).sort()).slice(0, 16),
  ],
});
