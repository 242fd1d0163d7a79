import { type ArmCoverage, checkCoverage } from '#domain/gate/check-coverage.ts';
import { expandRules } from '#domain/gate/expand-rules.ts';
import { findRegressions } from '#domain/gate/find-regressions.ts';
import type { GateDecision } from '#domain/gate/gate-decision.ts';
import { gateOutcome } from '#domain/gate/gate-outcome.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import { type Look, onlyLook } from '#domain/gate/look.ts';
import { openCase } from '#domain/gate/open-case.ts';
import type { RuleCase } from '#domain/gate/rule-case.ts';
import { type RuleLevels, ruleResult, ruleTests } from '#domain/gate/rule-result.ts';
import { scoreMetrics } from '#domain/gate/score-metrics.ts';
import type { Metric } from '#domain/metric.ts';
import { recycleAlpha } from '#domain/statistics/multiplicity/alpha-recycling.ts';
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

/**
 * Judges the evidence by the gate: coverage first; a pass needs every blocking rule, each at alpha (intersection–union); a
 * fail needs one, at the alpha it holds when alpha is split over the blocking rules and recycled.
 */
export function decideGate({
  gate,
  metrics,
  evidence,
  look = onlyLook(gate.alpha),
  ...input
}: GateInput): GateDecision {
  const candidateArm = input.candidateArm ?? evidence.arms.find((arm) => arm !== evidence.baselineArm);
  if (candidateArm === undefined) {
    throw new Error(
      `Expected an arm beside the baseline to judge, got ${evidence.arms.join(', ') || 'none'}.`,
    );
  }
  const caseInput = { gate, metrics, evidence, candidateArm };
  const rules = expandRules(gate, [...evidence.slices.keys()]);
  const cases = rules.map((rule) => openCase(rule, caseInput));
  const levels = spendAlpha(cases, gate.alpha, look);
  const results = cases.map((ruleCase, index) => ruleResult(ruleCase, levels[index]!, evidence));
  const coverage = checkCoverage(
    evidence,
    metrics.map(({ name }) => name),
  );
  const { alerts, tested } = findRegressions(caseInput, rules);
  return {
    ...gateOutcome({ gate, evidence, candidateArm, coverage, results }),
    candidateArm,
    baselineArm: evidence.baselineArm,
    rules: results,
    metrics: scoreMetrics(caseInput),
    alerts,
    alertsTested: tested,
    coverage: coverage satisfies readonly ArmCoverage[],
    look: { wave: look.wave, waves: look.waves, informationFraction: look.informationFraction },
  };
}

/** Warnings take no alpha from the blocking rules: each has it whole. */
function spendAlpha(cases: readonly RuleCase[], alpha: number, look: Look): RuleLevels[] {
  const failP = cases.map((ruleCase) =>
    ruleCase.inference === null || ruleCase.untested !== null
      ? null
      : ruleTests(ruleCase, ruleCase.inference).failP,
  );
  const rejects = (index: number, held: number) =>
    failP[index]! <= look.alphaFail(cases[index]!.applied.id, held);
  const sharing = cases.flatMap(({ applied }, index) =>
    failP[index] !== null && applied.rule.severity === 'block' ? [index] : [],
  );
  const shared = recycleAlpha(sharing.length, alpha, (position, held) => rejects(sharing[position]!, held));
  return cases.map(({ applied }, index) => {
    const passAlpha = look.alphaPass(applied.id);
    if (failP[index] === null) return { passAlpha, failAlpha: 0, failed: false };
    const { alpha: held, rejected } = shared[sharing.indexOf(index)] ?? {
      alpha,
      rejected: rejects(index, alpha),
    };
    return { passAlpha, failAlpha: look.alphaFail(applied.id, held), failed: rejected };
  });
}
