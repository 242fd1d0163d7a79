import type { MetricResource } from '#contracts/api/metric-resource.ts';
import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Suite } from '#domain/suite.ts';

/** What a suite's metrics are, as readers need it. A metric that this release does not know is left out. */
export function metricResources({ metrics }: Pick<Suite, 'metrics'>): MetricResource[] {
  return Object.entries(metrics).flatMap(([name, spec]) => {
    try {
      const { id, meaning, unit, direction, range, parameters } = resolveMetric(name, spec);
      return [
        {
          name,
          metric: id,
          meaning,
          unit,
          direction,
          range: [...range],
          parameters: { ...(parameters as object) },
        },
      ];
    } catch (error) {
      if (error instanceof MetricSpecError) return [];
      throw error;
    }
  });
}
