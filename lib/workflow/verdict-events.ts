import { composeEvent } from '#contracts/events/compose-event.ts';
import { toldFault } from '#contracts/events/endpoint-fault.ts';
import { MAX_DECIDED_BY, MAX_SENTENCE, MAX_WAIVERS } from '#contracts/events/verdict-issued.ts';
import { pageLink } from '#contracts/page/page-link.ts';
import type { ArmCoverage } from '#domain/gate/check-coverage.ts';
import { describeRegression } from '#domain/gate/describe-regression.ts';
import type { GateDecision, RegressionAlert, RuleResult, ShownInterval } from '#domain/gate/gate-decision.ts';
import { BASELINE, CANDIDATE } from '#domain/manifest.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import type { OutgoingEvent } from '#workflow/ports.ts';
import type { IssuedVerdict } from '#workflow/run-store.ts';

/** What an event says that the verdict does not: where its readers read on, and in what its figures are counted. */
export interface EventContext extends EventPlaces {
  readonly units: MetricUnits;
}

/** Where readers of an event read on. */
export interface EventPlaces {
  /** Name of the bucket that verdicts lie in. */
  readonly bucket: string;
  /** Where the dashboard is served, without a slash at the end; null: nowhere that a link could lead to. */
  readonly pageUrl: string | null;
}

/** Everything that a verdict puts on the bus: itself, its regression alerts, and what the run cost. */
export function verdictEvents(verdict: Verdict, issued: IssuedVerdict, told: EventContext): OutgoingEvent[] {
  const context = {
    correlationId: verdict.change.key,
    causationId: verdict.change.cause.eventId,
    occurredAtMs: Date.parse(issued.issuedAt),
  };
  const alerts = verdict.earlyEnd === null ? (verdict.decision?.alerts ?? []) : [];
  return [
    composeEvent('Eval Verdict Issued', verdictData(verdict, issued, told), context),
    ...alerts.map((alert) =>
      composeEvent('Eval Regression Detected', regressionData(verdict, alert, told), context),
    ),
    composeEvent('Eval Run Cost Recorded', costData(verdict), context),
  ];
}

function links(runId: string, { pageUrl }: EventPlaces) {
  return {
    run: `assize show ${runId}`,
    ...(pageUrl !== null && { dashboard: pageLink(pageUrl, runId) }),
  };
}

function verdictData(verdict: Verdict, issued: IssuedVerdict, told: EventContext) {
  const { decision, earlyEnd, endpointFault } = verdict;
  // A run that ended early has its figures in the document, but no rule decided anything.
  const decided = earlyEnd === null ? decision : null;
  const deciding = decided?.rules.filter((rule) => decided.decidedBy.includes(rule.id)) ?? [];
  return {
    runId: verdict.runId,
    suite: verdict.suite.name,
    suiteVersion: verdict.suite.version,
    owner: owner(verdict),
    change: changeReference(verdict.change),
    attempt: verdict.attempt,
    arms: [...verdict.arms],
    outcome: verdict.outcome,
    headline: verdict.headline.slice(0, MAX_SENTENCE),
    decidedBy: deciding.slice(0, MAX_DECIDED_BY).map((rule) => ({
      id: rule.id,
      rule: rule.rule,
      metric: rule.metric,
      slice: rule.slice,
      severity: rule.severity,
      decision: rule.decision,
      ...(rule.waivedBy !== undefined && { waivedBy: [...rule.waivedBy] }),
      quantity: rule.quantity,
      threshold: rule.threshold,
      ...unitField(rule.unit ?? told.units[rule.metric]),
      passes: rule.passes,
      effect: rule.effect,
      interval: rule.interval === null ? null : interval(rule.interval),
      ...crossingOf(rule),
    })),
    decidedByCount: deciding.length,
    ...(decided?.warning !== undefined && { warning: decided.warning.slice(0, MAX_SENTENCE) }),
    ...(endpointFault !== undefined && { endpointFault: toldFault(endpointFault) }),
    coverage: (decision?.coverage ?? []).map(coverage),
    cost: { microUsd: verdict.cost.microUsd, unpricedCalls: verdict.cost.unpricedCalls },
    rows: verdict.rows,
    ...wavesOf(verdict),
    baseline: verdict.baseline,
    supersedes: verdict.supersedes,
    ...(verdict.supersededBy != null && { supersededBy: verdict.supersededBy }),
    ...waiversOf(verdict),
    verdict: { bucket: told.bucket, key: issued.key, hash: issued.hash },
    links: links(verdict.runId, told),
  };
}

function crossingOf({ sequential }: RuleResult) {
  if (sequential?.crossed == null) return {};
  const { crossed, adjusted } = sequential;
  return {
    crossed: {
      ...crossed,
      adjusted: adjusted && {
        estimate: adjusted.estimate,
        lower: adjusted.lower,
        upper: adjusted.upper,
        method: adjusted.method,
      },
    },
  };
}

function wavesOf({ waves }: Verdict) {
  const { decidedAt, planned, rowsSaved = 0, callsSaved = 0, microUsdSaved = 0 } = waves;
  if (planned < 2) return {};
  return { waves: { decidedAt: decidedAt + 1, planned, rowsSaved, callsSaved, microUsdSaved } };
}

/** Only those that an outcome rests on: a run that failed or ended early for another reason was not waived. */
function waiversOf({ outcome, waivers = [] }: Verdict) {
  if (outcome !== 'waived') return {};
  return {
    waivers: waivers.slice(0, MAX_WAIVERS).map(({ id, owner, reason, createdBy, approvedBy, expiresAt }) => ({
      id,
      owner,
      reason,
      createdBy,
      approvedBy,
      expiresAt,
    })),
  };
}

function regressionData(verdict: Verdict, alert: RegressionAlert, told: EventContext) {
  return {
    runId: verdict.runId,
    suite: verdict.suite.name,
    suiteVersion: verdict.suite.version,
    owner: owner(verdict),
    change: changeReference(verdict.change),
    headline: describeRegression(alert, told.units[alert.metric] ?? '').slice(0, MAX_SENTENCE),
    metric: alert.metric,
    slice: alert.slice,
    effect: alert.effect,
    interval: interval(alert.interval),
    qValue: alert.q,
    margin: alert.margin,
    ...unitField(told.units[alert.metric]),
    values: {
      candidate: armValue(verdict.decision, alert, CANDIDATE),
      baseline: armValue(verdict.decision, alert, BASELINE),
    },
    ...(alert.tellingRows !== undefined && { topRows: [...alert.tellingRows] }),
    links: links(verdict.runId, told),
  };
}

function costData(verdict: Verdict) {
  const { arms, microUsd, unpricedCalls, tags, basis, aws } = verdict.cost;
  const sum = (read: (arm: (typeof arms)[number]) => number) =>
    arms.reduce((total, arm) => total + read(arm), 0);
  return {
    runId: verdict.runId,
    suite: verdict.suite.name,
    totals: {
      microUsd,
      unpricedCalls,
      calls: sum((arm) => arm.calls),
      inputTokens: sum((arm) => arm.inputTokens),
      outputTokens: sum((arm) => arm.outputTokens),
      estimatedCalls: sum((arm) => arm.estimatedCalls ?? 0),
    },
    arms: [...arms],
    tags: { ...tags },
    currency: 'USD' as const,
    basis,
    ...(aws !== undefined && { aws: [...aws] }),
    period: { start: verdict.startedAt, end: verdict.decidedAt },
  };
}

/** Left out where this code no longer knows the metric: a reader must not take its figures for bare numbers. */
function unitField(unit: string | undefined): { readonly unit?: string } {
  return unit === undefined ? {} : { unit };
}

function owner({ suite }: Verdict) {
  const { team, contact } = suite.owner;
  return { team, ...(contact !== undefined && { contact }) };
}

function interval({ lower, upper, level, method }: ShownInterval) {
  return { lower, upper, level, method };
}

function coverage(arm: ArmCoverage) {
  const shares = arm.metrics.flatMap(({ share }) => (share === null ? [] : [share]));
  return {
    arm: arm.arm,
    asked: arm.rows,
    answered: arm.answered,
    scoredShare: shares.length === 0 ? null : Math.min(...shares),
  };
}

/** An arm's own value where a rule estimated it; alerts without a rule of their own have none. */
function armValue(decision: GateDecision | null, alert: RegressionAlert, arm: string): number | null {
  const rule = decision?.rules.find(({ metric, slice }) => metric === alert.metric && slice === alert.slice);
  const estimate = arm === CANDIDATE ? rule?.candidate : rule?.baseline;
  return estimate?.estimate ?? null;
}
