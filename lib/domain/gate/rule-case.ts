import { armEstimate } from '#domain/gate/arm-estimate.ts';
import type { AppliedRule } from '#domain/gate/expand-rules.ts';
import type { Hypothesis } from '#domain/gate/gate-rule.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import { inferImprovement, inferLevel } from '#domain/gate/infer.ts';
import type { ArmEstimate, Inference, NoInference } from '#domain/gate/inference.ts';
import { type PassObstacle, passObstacle, shortOfScores } from '#domain/gate/rule-guards.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { allRows } from '#domain/tallies/slice.ts';

/** Why there is no test, neither for a pass nor for a fail. */
export interface Untested {
  readonly decision: 'inconclusive' | 'not-applicable';
  /** In words that end a sentence. */
  readonly reason: string;
}

/** What is known about one rule before alpha is spent on it. */
export interface RuleCase {
  readonly applied: AppliedRule;
  readonly metric: Metric;
  readonly hypothesis: Hypothesis;
  readonly candidate: ArmEstimate | null;
  readonly baseline: ArmEstimate | null;
  /** null: there is nothing to infer from. */
  readonly inference: Inference | null;
  readonly untested: Untested | null;
  readonly obstacle: PassObstacle | null;
}

export interface CaseInput {
  readonly gate: Gate;
  readonly metrics: readonly Metric[];
  readonly evidence: Evidence;
  readonly candidateArm: string;
}

/** @throws Error for a rule on a metric that the suite does not have (`gateProblems` finds it earlier) */
export function openRuleCase(applied: AppliedRule, input: CaseInput): RuleCase {
  const { gate, evidence, candidateArm } = input;
  const { definition, rule, slice } = applied;
  const metric = input.metrics.find(({ name }) => name === rule.metric);
  if (metric === undefined) {
    const known = input.metrics.map(({ name }) => name).join(', ');
    throw new Error(
      `Expected rule ${applied.id} to name a metric of the suite (${known}), got ${rule.metric}.`,
    );
  }
  const compares = definition.quantity === 'improvement';
  const candidate = armEstimate(evidence, metric, slice, candidateArm);
  const baseline =
    evidence.baselineArm === null ? null : armEstimate(evidence, metric, slice, evidence.baselineArm);
  const opened = { applied, metric, hypothesis: definition.hypothesis(rule), candidate, baseline };
  const nothing = { ...opened, inference: null, obstacle: null };
  if (compares && baseline === null) {
    return {
      ...nothing,
      untested: { decision: 'not-applicable', reason: 'there is no baseline to compare with' },
    };
  }
  if (!evidence.slices.has(slice)) {
    return { ...nothing, untested: { decision: 'not-applicable', reason: 'no row lies in this slice' } };
  }
  const arms = compares && baseline !== null ? [candidate, baseline] : [candidate];
  const short = shortOfScores(evidence, metric, slice, arms, gate.minimumCoverage);
  const inference = (compares ? inferImprovement : inferLevel)(evidence, metric, slice, candidateArm);
  const unclear = tooLittle(inference, gate.minimumClusters);
  const untested: Untested | null =
    short !== null
      ? { decision: 'inconclusive', reason: short }
      : unclear !== null
        ? { decision: slice === allRows ? 'inconclusive' : 'not-applicable', reason: unclear }
        : null;
  if ('none' in inference) return { ...nothing, untested };
  const obstacle = passObstacle(inference, opened.hypothesis, metric, gate.minimumClusters);
  return { ...opened, inference, untested, obstacle };
}

/** Whether no number of rows would let the rule be tested: there is nothing that it compares with. */
export function neverTested({ applied, baseline }: RuleCase): boolean {
  return applied.definition.quantity === 'improvement' && baseline === null;
}

/** Why neither a test nor an interval can be trusted, in words that end a sentence; null: they can. */
export function tooLittle(inference: Inference | NoInference, minimumClusters: number): string | null {
  if ('none' in inference) return inference.none;
  const { clusters } = inference;
  return clusters < minimumClusters
    ? `${clusters} clusters are fewer than the ${minimumClusters} needed`
    : null;
}
