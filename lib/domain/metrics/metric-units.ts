import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Suite } from '#domain/suite.ts';

/** The unit of each metric of a suite, by the suite's own name for it. */
export type MetricUnits = Readonly<Record<string, string>>;

export function metricUnits(suite: Pick<Suite, 'metrics'>): MetricUnits {
  return Object.fromEntries(
    Object.entries(suite.metrics).map(([name, spec]) => [name, resolveMetric(name, spec).unit]),
  );
}

/** The same; none where a suite of an older version names a metric that this code no longer has: its figures are shown bare. */
export function knownUnits(suite: Suite): MetricUnits {
  try {
    return metricUnits(suite);
  } catch {
    return {};
  }
}

/** Empty for a metric that the suite does not name: its figures are shown bare. */
export function unitOf(units: MetricUnits, metric: string): string {
  return units[metric] ?? '';
}
