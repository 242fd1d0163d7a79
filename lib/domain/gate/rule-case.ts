import { armEstimate } from '#domain/gate/arm-estimate.ts';
import type { AppliedRule } from '#domain/gate/expand-rules.ts';
import type { RuleDecision } from '#domain/gate/gate-decision.ts';
import type { Counted, Hypothesis } from '#domain/gate/gate-rule.ts';
import type { Gate } from '#domain/gate/gate-schema.ts';
import { inferImprovement, inferLevel } from '#domain/gate/infer.ts';
import type { ArmEstimate, Inference, NoInference } from '#domain/gate/inference.ts';
import { type PassObstacle, passObstacle, shortOfScores } from '#domain/gate/rule-guards.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { allRows } from '#domain/tallies/slice.ts';

/** Why there is no test, neither for a pass nor for a fail. */
export interface Untested {
  /** `pass` and `fail` only where the figure was counted. */
  readonly decision: RuleDecision;
  /** In words that end a sentence. */
  readonly reason: string;
  /** The figure is known of the rows, and no test is needed. Default false. */
  readonly counted?: boolean;
}

/** What several slices that are judged as one say. */
export interface WorstOf {
  /** The slices, each as it would be judged by itself. */
  readonly parts: readonly RuleCase[];
  /** How many of them were tested: what the fail side is corrected for. */
  readonly tested: number;
  /** Key of the slice whose figures are shown. */
  readonly slice: string;
  /** Why it cannot pass whatever the other slices say, in a sentence; null: it can. */
  readonly open: string | null;
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
  /** Left out: the rule is of one slice. */
  readonly worst?: WorstOf;
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
  const opened = { applied, metric, hypothesis: definition.hypothesis(rule, metric), candidate, baseline };
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
  const subject = { evidence, metric, slice, arm: candidateArm };
  const counted = definition.count(rule, subject);
  if (counted !== null) {
    const known = {
      arm: candidateArm,
      estimate: counted.value,
      rows: candidate.rows,
      clusters: candidate.clusters,
    };
    return {
      ...nothing,
      candidate: known,
      baseline: null,
      untested: decideByCount(counted, opened.hypothesis),
    };
  }
  const arms = compares && baseline !== null ? [candidate, baseline] : [candidate];
  const short = shortOfScores(evidence, metric, slice, arms, gate.minimumCoverage);
  const inference = compares
    ? inferImprovement(evidence, metric, slice, candidateArm)
    : (definition.inferLevel?.(subject) ?? inferLevel(evidence, metric, slice, candidateArm));
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

/** Whether no number of rows would let the rule be tested: its figure is counted, or there is nothing that it compares with. */
export function neverTested({ applied, baseline, untested }: RuleCase): boolean {
  return untested?.counted === true || (applied.definition.quantity === 'improvement' && baseline === null);
}

/** Why neither a test nor an interval can be trusted, in words that end a sentence; null: they can. */
export function tooLittle(inference: Inference | NoInference, minimumClusters: number): string | null {
  if ('none' in inference) return inference.none;
  const { clusters } = inference;
  return clusters < minimumClusters
    ? `${clusters} clusters are fewer than the ${minimumClusters} needed`
    : null;
}

function decideByCount({ value, reason }: Counted, { threshold, passes }: Hypothesis): Untested {
  if (value === null) return { decision: 'inconclusive', reason };
  const holds = passes === 'above' ? value >= threshold : value <= threshold;
  return { decision: holds ? 'pass' : 'fail', reason, counted: true };
}
