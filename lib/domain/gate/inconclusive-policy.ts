import { z } from 'zod';
import type { GateDecision } from '#domain/gate/gate-decision.ts';

/**
 * What a gate makes of an outcome that stays open once all rows are read: `escalate` reads on beyond the suite's sample, up to
 * its `maxSample`.
 */
export const inconclusivePolicySchema = z.enum(['block', 'pass-with-warning', 'escalate']);
export type InconclusivePolicy = z.infer<typeof inconclusivePolicySchema>;

/**
 * The decision of a finished run under its gate's policy. Only an open outcome changes: what failed, or was not seen enough of,
 * stays as it is. For the last look alone: before it, an open outcome means that more rows are to be read.
 */
export function settleInconclusive(
  decision: GateDecision,
  policy: InconclusivePolicy = 'block',
): GateDecision {
  if (policy !== 'pass-with-warning' || decision.outcome !== 'inconclusive') return decision;
  // What failed and is waived has failed all the same: with it, nothing becomes a pass.
  if (decision.rules.some(({ severity, waivedBy }) => severity === 'block' && waivedBy !== undefined)) {
    const reason = `What failed is waived, and the suite lets open rules pass. ${decision.reason}`;
    return { ...decision, outcome: 'waived', reason, warning: decision.reason };
  }
  return {
    ...decision,
    outcome: 'pass',
    reason: `Passed with a warning, since the suite lets open rules pass. ${decision.reason}`,
    warning: decision.reason,
  };
}
