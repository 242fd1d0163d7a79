import type { MetricResult, RuleResult } from '#domain/gate/gate-decision.ts';
import type { RunOutcome } from '#domain/run.ts';
import type { ArmCost, Verdict } from '#domain/verdict.ts';
import { isUnbeaten } from '#report/pareto.ts';

/** What a scorecard has to know of a metric. */
export interface ScorecardMetric {
  /** The suite's own name for it. */
  readonly name: string;
  /** Its id in the catalogue. */
  readonly metric: string;
  readonly unit: string;
  readonly direction: 'higher' | 'lower';
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A verdict with what its suite's metrics are. */
export interface ScoredVerdict {
  readonly verdict: Verdict;
  readonly metrics: readonly ScorecardMetric[];
}

export interface ScorecardLimits {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly level: number;
}

/** One metric of one arm, on all rows. */
export interface ScorecardValue {
  /** null: not defined on these rows. */
  readonly estimate: number | null;
  readonly rows: number;
  /** Of the arm's own level; null: the verdict has none. */
  readonly interval: ScorecardLimits | null;
  /** Of the candidate against its baseline, positive for better; null: nothing to compare, or the baseline itself. */
  readonly gain: { readonly improvement: number; readonly interval: ScorecardLimits | null } | null;
}

/** One arm of one run. */
export interface ScorecardEntry {
  /** `run_2f6c…/candidate` */
  readonly id: string;
  readonly runId: string;
  readonly suite: string;
  readonly arm: string;
  readonly version: string;
  /** What was served. */
  readonly served: string;
  /** Of the run; null for arms that were held against its candidate. */
  readonly outcome: RunOutcome | null;
  readonly decidedAt: string;
  readonly rows: number;
  /** By metric; one that the run has not is left out. */
  readonly values: Readonly<Record<string, ScorecardValue>>;
  /** null: not known, since no row was asked for or no call has a price. */
  readonly microUsdPer1000Rows: number | null;
  /** Some calls had no known price, so that it costs more than it says. */
  readonly isPartlyUnpriced: boolean;
  /** Of warm calls, by percentile, ascending. */
  readonly latencies: readonly { readonly percentile: number; readonly ms: number }[];
  /** Whether no other arm is at least as good in quality, cost and latency and better in one; null: a figure is missing. */
  readonly pareto: boolean | null;
}

/** What a Pareto mark weighs; null: no arm has such a figure. */
export interface ScorecardAxes {
  readonly quality: string | null;
  readonly cost: boolean;
  /** Percentile that all arms with latencies have. */
  readonly latency: number | null;
}

export interface Scorecard {
  /** Metrics of any run, in the order of the suites. */
  readonly metrics: readonly ScorecardMetric[];
  readonly entries: readonly ScorecardEntry[];
  readonly axes: ScorecardAxes;
  /** What a reader must know before comparing, in sentences. */
  readonly notes: readonly string[];
}

type Bare = Omit<ScorecardEntry, 'pareto'>;

/** Metrics that are no measure of quality. */
const ofOperation =
  /latency|first-token|time-per-token|token-time|cost|tokens|throughput|requests-per-second/;

/**
 * Arms of any runs side by side: metrics with intervals, cost, latency, and who is beaten by nobody in all three.
 *
 * @param quality metric that the Pareto marks weigh. Default: that of the first rule that decided, else the first of the metrics that
 *   is no time and no cost.
 */
export function scorecardOf(scored: readonly ScoredVerdict[], quality?: string): Scorecard {
  const metrics = new Map<string, ScorecardMetric>();
  for (const one of scored) {
    for (const metric of one.metrics) if (!metrics.has(metric.name)) metrics.set(metric.name, metric);
  }
  const entries = scored.flatMap(entriesOf);
  const axes: ScorecardAxes = {
    quality: quality ?? defaultQuality(scored, [...metrics.values()]),
    cost: entries.some((entry) => entry.microUsdPer1000Rows !== null),
    latency: commonPercentile(entries),
  };
  const direction = metrics.get(axes.quality ?? '')?.direction ?? 'higher';
  const points = entries.map((entry) => pointOf(entry, axes, direction));
  return {
    metrics: [...metrics.values()],
    entries: entries.map((entry, i) => ({ ...entry, pareto: isUnbeaten(i, points) })),
    axes,
    notes: notesOf(scored, entries),
  };
}

function entriesOf({ verdict, metrics }: ScoredVerdict): Bare[] {
  const { arms, runId, suite, outcome, decidedAt, rows, decision } = verdict;
  const candidate = decision?.candidateArm ?? arms[0]?.name;
  return arms.map((arm) => {
    const values = Object.fromEntries(
      metrics.flatMap(({ name }) => {
        const value = metricValue(verdict, name, arm.name);
        return value === null ? [] : [[name, value]];
      }),
    );
    return {
      id: `${runId}/${arm.name}`,
      runId,
      suite: suite.name,
      arm: arm.name,
      version: arm.version,
      served: arm.served,
      outcome: arm.name === candidate ? outcome : null,
      decidedAt,
      rows,
      values,
      ...costOf(verdict, arm.name, metrics, values),
      latencies: latenciesOf(metrics, values),
    };
  });
}

function metricValue({ decision }: Verdict, metric: string, arm: string): ScorecardValue | null {
  if (decision === null) return null;
  const isOfAll = (one: RuleResult | MetricResult) => one.metric === metric && one.slice === 'all';
  const shown = [...decision.rules.filter(isOfAll), ...(decision.metrics ?? []).filter(isOfAll)];
  const isCandidate = arm === decision.candidateArm;
  const estimates = shown.map((one) => (isCandidate ? one.candidate : one.baseline));
  const estimate = estimates.find((one) => one !== null && one.arm === arm);
  if (estimate == null) return null;
  // Rules first: their intervals are those that decided.
  const levels = isCandidate ? shown.filter(({ quantity }) => quantity === 'level') : [];
  const gains = isCandidate ? shown.filter(({ quantity }) => quantity === 'improvement') : [];
  const gain = gains.find(({ effect }) => effect !== null);
  return {
    estimate: estimate.estimate,
    rows: estimate.rows,
    interval: limitsOf(levels.find(({ interval }) => interval !== null)?.interval),
    gain:
      gain?.effect == null
        ? null
        : { improvement: gain.effect.improvement, interval: limitsOf(gain.interval) },
  };
}

function limitsOf(interval: RuleResult['interval'] | undefined): ScorecardLimits | null {
  // Open on both sides it says nothing.
  if (interval == null || (interval.lower === null && interval.upper === null)) return null;
  return { lower: interval.lower, upper: interval.upper, level: interval.level };
}

/** A metric of cost knows the price of stored answers too; else what was spent tells, on the rows that were asked for. */
function costOf(
  { cost, reuse, rows }: Verdict,
  arm: string,
  metrics: readonly ScorecardMetric[],
  values: Readonly<Record<string, ScorecardValue>>,
): Pick<Bare, 'microUsdPer1000Rows' | 'isPartlyUnpriced'> {
  const spent: ArmCost | undefined = cost.arms.find((one) => one.arm === arm);
  const isPartlyUnpriced = (spent?.unpricedCalls ?? 0) > 0;
  const metric = metrics.find((one) => one.metric === 'cost');
  const mean = metric === undefined ? null : (values[metric.name]?.estimate ?? null);
  if (mean !== null) return { microUsdPer1000Rows: mean * 1_000, isPartlyUnpriced };
  const asked = rows - (reuse.find((one) => one.arm === arm)?.rows ?? 0);
  const isKnown = spent !== undefined && asked > 0 && spent.calls > spent.unpricedCalls;
  return {
    microUsdPer1000Rows: isKnown ? (spent.microUsd / asked) * 1_000 : null,
    isPartlyUnpriced,
  };
}

function latenciesOf(
  metrics: readonly ScorecardMetric[],
  values: Readonly<Record<string, ScorecardValue>>,
): ScorecardEntry['latencies'] {
  return metrics
    .filter(({ metric, parameters }) => metric === 'latency-percentile' && parameters.temperature === 'warm')
    .flatMap(({ name, parameters }) => {
      const ms = values[name]?.estimate ?? null;
      return ms === null ? [] : [{ percentile: Number(parameters.percentile), ms }];
    })
    .sort((a, b) => a.percentile - b.percentile);
}

function defaultQuality(
  scored: readonly ScoredVerdict[],
  metrics: readonly ScorecardMetric[],
): string | null {
  const isQuality = (name: string) =>
    metrics.some((metric) => metric.name === name && !ofOperation.test(metric.metric));
  const rules = scored.flatMap(({ verdict: { decision } }) => {
    if (decision === null) return [];
    const decided = decision.rules.filter(({ id }) => decision.decidedBy.includes(id));
    return [...decided, ...decision.rules];
  });
  const ofRule = rules.find(({ metric }) => isQuality(metric));
  return ofRule?.metric ?? metrics.find(({ name }) => isQuality(name))?.name ?? null;
}

/** 95 where all that have latencies have it, else the highest that they share. */
function commonPercentile(entries: readonly Bare[]): number | null {
  const lists = entries.map(({ latencies }) => latencies).filter((list) => list.length > 0);
  const shared = (lists[0] ?? [])
    .map(({ percentile }) => percentile)
    .filter((percentile) => lists.every((list) => list.some((one) => one.percentile === percentile)));
  return shared.includes(95) ? 95 : (shared.at(-1) ?? null);
}

/** An arm's figures on the axes, each turned so that more is better; null: one is missing. */
function pointOf(
  { values, microUsdPer1000Rows, latencies }: Bare,
  { quality, cost, latency }: ScorecardAxes,
  direction: ScorecardMetric['direction'],
): readonly number[] | null {
  const point: (number | null)[] = [];
  if (quality !== null) {
    const estimate = values[quality]?.estimate ?? null;
    point.push(estimate === null ? null : direction === 'higher' ? estimate : -estimate);
  }
  if (cost) point.push(microUsdPer1000Rows === null ? null : -microUsdPer1000Rows);
  if (latency !== null) {
    const ms = latencies.find(({ percentile }) => percentile === latency)?.ms;
    point.push(ms === undefined ? null : -ms);
  }
  const known = point.filter((figure) => figure !== null);
  return known.length === point.length && known.length > 0 ? known : null;
}

function notesOf(scored: readonly ScoredVerdict[], entries: readonly Bare[]): string[] {
  const distinct = (read: (verdict: Verdict) => string) =>
    new Set(scored.map(({ verdict }) => read(verdict))).size;
  const early = scored.filter(({ verdict }) => verdict.earlyEnd !== null || verdict.decision === null);
  return [
    ...(distinct(({ dataset }) => dataset.name) > 1
      ? ['The runs judged different datasets: their figures are of different rows.']
      : distinct(({ dataset }) => dataset.version) > 1
        ? ['The runs judged different versions of the dataset: some of their rows differ.']
        : []),
    ...(distinct(({ rows }) => String(rows)) > 1
      ? ['The runs read different numbers of rows: those that were decided early read fewer.']
      : []),
    ...early.map(({ verdict }) => `Run ${verdict.runId} ended early: its figures decided nothing.`),
    ...entries
      .filter(({ isPartlyUnpriced }) => isPartlyUnpriced)
      .map(({ id }) => `Some calls of ${id} had no known price: it costs more than is shown.`),
  ];
}
