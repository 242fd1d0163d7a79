import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Suite } from '#domain/suite.ts';

/** The unit of each metric by the suite's own name for it; metrics of the suite's own code, which are not known here, are left out. */
export function unitsOfMetrics({ metrics }: Pick<Suite, 'metrics'>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metrics).flatMap(([name, spec]) => {
      try {
        return [[name, resolveMetric(name, spec).unit]];
      } catch (error) {
        if (error instanceof MetricSpecError) return [];
        throw error;
      }
    }),
  );
}
