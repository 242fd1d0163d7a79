import { z } from 'zod';
import { anySourceButOurs } from '#contracts/triggers/any-source-but-ours.ts';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';

export const cancelRequestSchema = z.looseObject({
  runId: z.string().min(1),
  /** Who asks: a person or a system by name. */
  by: z.string().min(1),
  reason: z.string().min(1),
});

/** Needs no occurrence: ending a run twice ends it once. */
export const runCancelRequested: Trigger = {
  name: 'run-cancel-requested',
  meaning: 'A person or a pipeline asks that a run ends before its verdict.',
  bus: 'assize',
  pattern: { source: anySourceButOurs, 'detail-type': ['Run Cancel Requested'] },
  recognise: (event) =>
    parseDetail(event, cancelRequestSchema, ({ runId, by, reason }) => ({
      kind: 'cancellation',
      cancellation: { runId, by, reason },
    })),
};
