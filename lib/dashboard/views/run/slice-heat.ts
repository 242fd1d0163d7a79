import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { allRows } from '#domain/tallies/slice.ts';

/** Results in rows of slices, all rows first. */
export function slicesByMetric(results: readonly MetricResult[]): {
  readonly slices: readonly string[];
  readonly at: (slice: string, metric: string) => MetricResult | undefined;
} {
  const cells = new Map(results.map((result) => [`${result.slice}\n${result.metric}`, result]));
  const slices = [...new Set(results.map(({ slice }) => slice))];
  return {
    slices: slices.toSorted((a, b) => Number(b === allRows) - Number(a === allRows)),
    at: (slice, metric) => cells.get(`${slice}\n${metric}`),
  };
}

/**
 * How deep a cell is coloured: −3 to 3 by its share of the metric's largest change on any slice; 0 where there is nothing to
 * compare. It is certain where its interval excludes no difference.
 */
export function heatOf(
  { metric, effect, interval, quantity }: MetricResult,
  all: readonly MetricResult[],
): { readonly heat: number; readonly isCertain: boolean } {
  if (effect === null || effect.improvement === 0) return { heat: 0, isCertain: false };
  const largest = Math.max(
    ...all
      .filter((other) => other.metric === metric)
      .map((other) => Math.abs(other.effect?.improvement ?? 0)),
  );
  const depth = Math.ceil((Math.abs(effect.improvement) / largest) * 3);
  const isCertain =
    quantity === 'improvement' &&
    interval !== null &&
    ((interval.lower !== null && interval.lower > 0) || (interval.upper !== null && interval.upper < 0));
  return { heat: Math.sign(effect.improvement) * depth, isCertain };
}
