import { effectOf } from '#domain/gate/effect-of.ts';
import { figureWords } from '#domain/gate/figure-words.ts';
import type { RuleDecision, RuleResult, ShownInterval } from '#domain/gate/gate-decision.ts';
import type { Inference } from '#domain/gate/inference.ts';
import { neverTested, type RuleCase } from '#domain/gate/rule-case.ts';
import { shownInterval } from '#domain/gate/shown-interval.ts';
import { worstSlices } from '#domain/gate/worst-slices.ts';
import { minimumDetectableEffect, powerAt, requiredRows } from '#domain/statistics/power/required-rows.ts';
import { statisticCatalogue } from '#domain/statistics/statistic-catalogue.ts';
import { mcnemarExact, mcnemarMidP } from '#domain/statistics/tests/mcnemar.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { allRows } from '#domain/tallies/slice.ts';

/** The one-sided levels that a rule was tested at, at one look. */
export interface RuleLevels {
  readonly passAlpha: number;
  /** 0 where there was no test. */
  readonly failAlpha: number;
}

/** What is known of a rule in the end. */
export interface RuleEnd {
  /** At the look that decided, else at the newest. */
  readonly ruleCase: RuleCase;
  readonly evidence: Evidence;
  readonly levels: RuleLevels;
  /** The side whose bound was crossed; null: none. */
  readonly crossed: 'pass' | 'fail' | null;
  /** Whether all planned rows have been read. */
  readonly isLast: boolean;
}

/** p values of the two tests of a rule. */
export function ruleTests({ hypothesis }: RuleCase, inference: Inference): { passP: number; failP: number } {
  const { threshold, passes } = hypothesis;
  const [above, below] = [inference.pAbove(threshold), inference.pBelow(threshold)];
  return passes === 'above' ? { passP: above, failP: below } : { passP: below, failP: above };
}

/** What a rule decided, with its evidence. */
export function ruleResult(end: RuleEnd): RuleResult {
  const { ruleCase, levels, evidence } = end;
  const { applied, metric, hypothesis, inference, untested, obstacle } = ruleCase;
  const { rule, definition } = applied;
  const tests = inference === null || untested !== null ? null : ruleTests(ruleCase, inference);
  const decision = end.crossed ?? undecided(end);
  const interval = inference && intervalOf(ruleCase, inference, decision, levels);
  const compares = definition.quantity === 'improvement';
  const improvement = compares && inference !== null ? inference.estimate : null;
  const equal = compares && inference !== null && hypothesis.threshold < 0 && inference.standardError > 0;
  const method = statisticCatalogue.find(({ id }) => id === inference?.method);
  return {
    id: applied.id,
    rule: rule.rule,
    metric: metric.name,
    slice: applied.slice,
    severity: rule.severity,
    decision,
    reason: explain(ruleCase, decision, interval, levels),
    quantity: definition.quantity,
    threshold: hypothesis.threshold,
    passes: hypothesis.passes,
    candidate: ruleCase.candidate,
    baseline: ruleCase.baseline,
    effect: improvement === null ? null : effectOf(improvement, metric),
    interval,
    passP: tests?.passP ?? null,
    passAlpha: levels.passAlpha,
    failP: tests?.failP ?? null,
    failAlpha: levels.failAlpha,
    alsoSuperior:
      definition.thenSuperior && decision === 'pass' ? interval?.lower != null && interval.lower > 0 : null,
    mcnemar: compares ? mcnemarOf(ruleCase, evidence) : null,
    effectiveN: inference?.effectiveN ?? null,
    nNeeded: decision === 'pass' || decision === 'fail' ? null : rowsNeeded(ruleCase, levels),
    minimumDetectableEffect:
      inference !== null && inference.standardError > 0
        ? minimumDetectableEffect(inference.standardError, levels.passAlpha)
        : null,
    powerIfEqual:
      equal && obstacle === null
        ? powerAt(-hypothesis.threshold, inference.standardError, levels.passAlpha)
        : null,
    method: method?.name ?? null,
    conventions: [...metric.conventions, ...(method?.conventions ?? [])],
    ...(definition.unit !== undefined && { unit: definition.unit }),
    ...worstSlices(ruleCase, levels),
  };
}

/** Small slices are set aside only when no more rows will come. */
function undecided({ ruleCase, isLast }: RuleEnd): RuleDecision {
  const { untested, obstacle, applied } = ruleCase;
  // What was counted holds for a run that ends here; what does not hold yet may by the end.
  if (!isLast && untested?.counted === true) return untested.decision === 'pass' ? 'pass' : 'inconclusive';
  if (!isLast && !neverTested(ruleCase)) return 'inconclusive';
  if (untested !== null) return untested.decision;
  return obstacle !== null && applied.slice !== allRows ? 'not-applicable' : 'inconclusive';
}

/** Both limits at the level of the side that decided; an undecided rule shows each at its own. */
function intervalOf(
  { hypothesis }: RuleCase,
  inference: Inference,
  decision: RuleDecision,
  { passAlpha, failAlpha }: RuleLevels,
): ShownInterval {
  if (decision === 'fail') return shownInterval(inference, failAlpha, failAlpha);
  if (decision !== 'inconclusive' || failAlpha === 0) return shownInterval(inference, passAlpha, passAlpha);
  return hypothesis.passes === 'above'
    ? shownInterval(inference, passAlpha, failAlpha)
    : shownInterval(inference, failAlpha, passAlpha);
}

function explain(
  { applied, metric, hypothesis, inference, untested, obstacle, worst }: RuleCase,
  decision: RuleDecision,
  interval: ShownInterval | null,
  { passAlpha }: RuleLevels,
): string {
  if (untested !== null || inference === null || interval === null) {
    return `${untested?.counted === true ? 'Counted' : 'No test'}: ${untested?.reason}.`;
  }
  const { quantity, unit = metric.unit } = applied.definition;
  const words = figureWords(quantity, unit);
  const what = quantity === 'improvement' ? 'Improvement' : 'Level';
  const where = worst === undefined ? '' : ` on ${worst.slice}, the worst of ${worst.tested} slices,`;
  const seen = `${what}${where} ${words.estimate(inference.estimate, interval)}`;
  const threshold = words.value(hypothesis.threshold);
  const other = hypothesis.passes === 'above' ? 'below' : 'above';
  if (decision === 'pass') return `${seen} lies ${hypothesis.passes} ${threshold}.`;
  if (decision === 'fail') return `${seen} lies ${other} ${threshold}.`;
  if (worst !== undefined && worst.open !== null) return worst.open;
  if (obstacle !== null) return `${seen} cannot pass: ${obstacle.reason}.`;
  return `${seen} does not tell at level ${Number(passAlpha.toPrecision(4))} on which side of ${threshold} it lies.`;
}

function rowsNeeded(
  { hypothesis, inference, obstacle }: RuleCase,
  { passAlpha, failAlpha }: RuleLevels,
): number | null {
  if (inference === null) return null;
  const beyond = inference.estimate - hypothesis.threshold;
  const distance = hypothesis.passes === 'above' ? beyond : -beyond;
  const alpha = distance > 0 || failAlpha === 0 ? passAlpha : failAlpha;
  const byError =
    inference.standardError > 0
      ? requiredRows({ rows: inference.rows, standardError: inference.standardError, distance }, alpha)
      : null;
  if (obstacle === null) return byError;
  return obstacle.nNeeded === null ? null : Math.max(obstacle.nNeeded, byError ?? 0);
}

/** Without clusters only: McNemar's test takes every row for independent. */
function mcnemarOf({ applied, metric, candidate }: RuleCase, evidence: Evidence): RuleResult['mcnemar'] {
  const pair = evidence.slices
    .get(applied.slice)
    ?.means.get(metric.name)
    ?.pairs.get(candidate?.arm ?? '');
  if (!pair?.cells || pair.sums.rows === 0 || pair.sums.clusters !== pair.sums.rows) return null;
  const [, onlyCandidate, onlyBaseline] = pair.cells.map((rows) => Math.round(rows));
  return {
    exact: mcnemarExact(onlyCandidate!, onlyBaseline!),
    midP: mcnemarMidP(onlyCandidate!, onlyBaseline!),
  };
}
