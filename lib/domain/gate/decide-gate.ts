import { type ArmCoverage, checkCoverage } from '#domain/gate/check-coverage.ts';
import { type DecidedRule, decideRules } from '#domain/gate/decide-rules.ts';
import { expandRules, slicesToCome } from '#domain/gate/expand-rules.ts';
import { findRegressions } from '#domain/gate/find-regressions.ts';
import { conditionalPower } from '#domain/gate/futility.ts';
import type { GateDecision, RuleResult } from '#domain/gate/gate-decision.ts';
import { gateOutcome, type Outcome } from '#domain/gate/gate-outcome.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import { type LookPlan, looksOf, onlyLook } from '#domain/gate/look.ts';
import { ruleResult } from '#domain/gate/rule-result.ts';
import { ruleSequential } from '#domain/gate/rule-sequential.ts';
import { scoreMetrics } from '#domain/gate/score-metrics.ts';
import { spendingFunction } from '#domain/gate/sequential-schema.ts';
import type { Metric } from '#domain/metric.ts';
import { spendingBounds } from '#domain/statistics/sequential/spending-bounds.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';

export interface GateInput {
  readonly gate: Gate;
  readonly metrics: readonly Metric[];
  /** Of all waves so far. */
  readonly evidence: Evidence;
  /** Of the waves up to each earlier look, in order; read once. Default: this is the first look. */
  readonly earlier?: Iterable<Evidence>;
  /** Default: one look at all rows. */
  readonly plan?: LookPlan;
  /** Default: the first arm that is not the baseline. */
  readonly candidateArm?: string;
}

/**
 * Judges the evidence by the gate: coverage first; a pass needs every blocking rule, each at alpha (intersection–union); a
 * fail needs one, at the alpha it holds when alpha is split over the blocking rules and recycled. Over several looks each
 * rule spends that alpha by its own information (docs/sequential-design.md), and all looks are worked out anew: the same
 * evidence gives the same decision. While rows are to come, `look.stop` says whether they are needed.
 */
export function decideGate({
  gate,
  metrics,
  evidence,
  earlier = [],
  plan = onlyLook,
  ...input
}: GateInput): GateDecision {
  const candidateArm = input.candidateArm ?? evidence.arms.find((arm) => arm !== evidence.baselineArm);
  if (candidateArm === undefined) {
    throw new Error(
      `Expected an arm beside the baseline to judge, got ${evidence.arms.join(', ') || 'none'}.`,
    );
  }
  const caseInput = { gate, metrics, evidence, candidateArm };
  const slices = [...evidence.slices.keys()];
  const here = expandRules(gate, slices);
  const toCome = expandRules(gate, [...new Set([...slices, ...slicesToCome(gate, plan.sliceValues)])].sort());
  const decided = decideRules(looksOf(plan, earlier, evidence), { ...caseInput, here, toCome });
  const { look, rules } = decided;
  const results = rules.map((rule) => resultOf(rule, plan));
  const coverage = checkCoverage(
    evidence,
    metrics.map(({ name }) => name),
  );
  const { alerts, tested } = findRegressions(
    { ...caseInput, gate: withAlertLevel(gate, plan, look.wave) },
    rules.map(({ ruleCase }) => ruleCase.applied),
  );
  const outcome = gateOutcome({ gate, evidence, candidateArm, coverage, results });
  const futile = outcome.outcome === 'inconclusive' && !look.isLast ? futility(rules, gate) : null;
  return {
    ...(futile ?? outcome),
    candidateArm,
    baselineArm: evidence.baselineArm,
    rules: results,
    metrics: scoreMetrics(caseInput),
    alerts,
    alertsTested: tested,
    coverage: coverage satisfies readonly ArmCoverage[],
    look: {
      wave: look.wave,
      waves: plan.shares.length,
      informationFraction: look.share,
      stop: look.isLast ? 'all-rows' : futile !== null ? 'futility' : stopOf(outcome),
    },
  };
}

/** Where a rule crossed, it is told by what it saw there. */
function resultOf({ course, ruleCase, look }: DecidedRule, { shares }: LookPlan): RuleResult {
  const { crossing } = course;
  const result = ruleResult({
    ruleCase: crossing?.ruleCase ?? ruleCase,
    evidence: crossing?.look.evidence ?? look.evidence,
    levels: crossing?.levels ?? course.levels,
    crossed: crossing?.side ?? null,
    isLast: look.isLast,
  });
  return shares.length > 1 ? { ...result, sequential: ruleSequential(course) } : result;
}

function stopOf({ outcome }: Outcome): 'decided' | null {
  return outcome === 'pass' || outcome === 'fail' ? 'decided' : null;
}

/** The data chose the look that alerts are made at: they get the level that is left there. */
function withAlertLevel(gate: Gate, { shares }: LookPlan, wave: number): Gate {
  if (shares.length === 1) return gate;
  const falseDiscoveryRate = spendingBounds({
    shares: shares.slice(0, wave),
    alpha: gate.alerts.falseDiscoveryRate,
    spending: spendingFunction(gate.sequential),
  }).at(-1)!.nominalAlpha;
  return { ...gate, alerts: { ...gate.alerts, falseDiscoveryRate } };
}

/** An open rule that will hardly pass, where none will fail, keeps the gate open to the end; null: it may yet be decided. */
function futility(rules: readonly DecidedRule[], gate: Gate): Outcome | null {
  const least = gate.sequential.futility?.conditionalPower;
  if (least === undefined) return null;
  const spending = spendingFunction(gate.sequential);
  const open = rules.filter(
    ({ course, ruleCase, look }) =>
      ruleCase.applied.rule.severity === 'block' &&
      course.crossing === null &&
      course.looks.at(-1)?.wave === look.wave,
  );
  const blocking = rules.filter(({ ruleCase }) => ruleCase.applied.rule.severity === 'block');
  // Of a rule that has had no look there is nothing to foretell.
  if (blocking.some(({ course }) => course.looks.length === 0)) return null;
  const power = (rule: DecidedRule, side: 'pass' | 'fail', alpha: number) =>
    conditionalPower(rule.course.looks, side, alpha, spending);
  const toFail = blocking.reduce((sum, rule) => sum + power(rule, 'fail', gate.alpha / blocking.length), 0);
  if (toFail >= least) return null;
  const hopeless = open.find((rule) => power(rule, 'pass', gate.alpha) < least);
  if (hopeless === undefined) return null;
  const { id } = hopeless.ruleCase.applied;
  return {
    outcome: 'inconclusive',
    reason: `Stopped for futility: if what was seen so far is the truth, ${id} would pass at the last wave with a chance below ${least * 100} %, and no rule would fail with as much.`,
    decidedBy: [id],
  };
}
