import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { gateOutcome } from '#domain/gate/gate-outcome.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { coversRule } from '#domain/waivers/covers-rule.ts';
import { type Waiver, waiverState } from '#domain/waivers/waiver.ts';

export interface WaiverInput {
  readonly gate: Gate;
  readonly evidence: Evidence;
  /** The candidate's version, as the event named it. */
  readonly candidate: string;
  readonly waivers: readonly Waiver[];
  /** The decision's instant, milliseconds since 1970. */
  readonly atMs: number;
}

/**
 * The decision with each failed rule that live waivers cover marked by their ids. Where no other rule failed and none is
 * open, the outcome is `waived`, never `pass`: what failed has failed.
 */
export function applyWaivers(decision: GateDecision, input: WaiverInput): GateDecision {
  const live = input.waivers.filter((waiver) => waiverState(waiver, input.atMs) === 'live');
  const rules = decision.rules.map((result) => {
    if (result.decision !== 'fail') return result;
    const covering = live.filter(({ scope }) => coversRule(scope, result, input.candidate));
    return covering.length === 0 ? result : { ...result, waivedBy: covering.map(({ id }) => id).sort() };
  });
  if (rules.every(({ waivedBy }) => waivedBy === undefined)) return decision;
  const { gate, evidence } = input;
  const { candidateArm, coverage } = decision;
  return {
    ...decision,
    ...gateOutcome({ gate, evidence, candidateArm, coverage, results: rules }),
    rules,
  };
}
