import type { GateDecision } from '#domain/gate/gate-decision.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import type { Look } from '#domain/gate/look.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';

export interface GateInput {
  readonly gate: Gate;
  readonly metrics: readonly Metric[];
  readonly evidence: Evidence;
  /** Default: the only look, with the gate's alpha. */
  readonly look?: Look;
  /** Default: the first arm that is not the baseline. */
  readonly candidateArm?: string;
}

/** Judges the evidence by the gate. */
export function decideGate(input: GateInput): GateDecision {
  throw new Error(`Expected a decision on ${input.evidence.rows} rows.`);
}
