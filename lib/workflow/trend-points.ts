import type { z } from 'zod';
import type { readTrend } from '#contracts/api/routes/read-trend.ts';
import type { MetricResult, RuleResult } from '#domain/gate/gate-decision.ts';
import type { Metric } from '#domain/metric.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { Verdict } from '#domain/verdict.ts';

type TrendPoint = z.output<(typeof readTrend)['responses'][0]['body']>['points'][number];
type TrendMetric = TrendPoint['metrics'][number];

/**
 * What a verdict found of metrics on one slice. Where a rule speaks of a metric there, its own interval is told, that it was decided
 * with; else the metric's.
 *
 * @param metric default: every metric.
 */
export function trendMetrics(
  { decision }: Pick<Verdict, 'decision'>,
  slice: string,
  metric: string | undefined,
  metrics: readonly Metric[],
): TrendMetric[] {
  if (decision === null) return [];
  const isWanted = (one: { readonly metric: string; readonly slice: string }) =>
    one.slice === slice && (metric === undefined || one.metric === metric);
  const rules = decision.rules.filter(isWanted);
  const results = (decision.metrics ?? []).filter(isWanted);
  const found = new Set([...results, ...rules].map((one) => one.metric));
  // In the suite's order; verdicts have them by name.
  const names = [...metrics.map(({ name }) => name).filter((name) => found.has(name)), ...found];
  return [...new Set(names)].map((name) => {
    const own = rules.filter((rule) => rule.metric === name);
    const deciding = own.find(({ id }) => decision.decidedBy.includes(id));
    const result = results.find((one) => one.metric === name);
    const shown: RuleResult | MetricResult | undefined = deciding ?? own[0] ?? result;
    const interval = shown?.interval ?? null;
    return {
      metric: name,
      slice,
      decides: deciding !== undefined,
      candidate: shown?.candidate?.estimate ?? null,
      baseline: shown?.baseline?.estimate ?? null,
      quantity: shown?.quantity ?? 'level',
      // A rule on the level compares nothing, where there may be a baseline all the same.
      effect: shown?.effect ?? result?.effect ?? null,
      interval:
        interval === null
          ? null
          : {
              lower: interval.lower,
              upper: interval.upper,
              level: interval.level,
              method: interval.method,
            },
      unit: metrics.find((one) => one.name === name)?.unit ?? '',
    };
  });
}

/** The candidate's latencies, where the suite has metrics of these quantiles; null: it has neither. */
export function trendLatency(
  { decision }: Pick<Verdict, 'decision'>,
  metrics: readonly Metric[],
): TrendPoint['latencyMs'] {
  const at = (quantile: number) => {
    const name = metrics.find(
      ({ measure }) =>
        measure.tally === 'histogram' && measure.histogram === 'latency-ms' && measure.quantile === quantile,
    )?.name;
    const result = decision?.metrics?.find((one) => one.metric === name && one.slice === allRows);
    return result?.candidate.estimate ?? null;
  };
  const [p50, p95] = [at(0.5), at(0.95)];
  return p50 === null && p95 === null ? null : { p50, p95 };
}
