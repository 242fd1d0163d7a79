import type { Case, MetricSpec } from '#domain/metric.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Score } from '#domain/score.ts';

/** A row's score under a metric of the catalogue that scores rows. */
export function scoreOf(id: string, case_: Case, parameters: MetricSpec = {}): Score {
  const { measure } = resolveMetric(id, parameters);
  switch (measure.tally) {
    case 'joint':
      throw new Error(`Expected a metric that scores rows, got ${id}.`);
    case 'histogram':
      return measure.value(case_);
    case 'sums': {
      const parts = measure.parts(case_);
      return typeof parts === 'string' ? parts : measure.score(parts);
    }
    case 'rows': {
      const values = measure.values(case_);
      return typeof values === 'string' ? values : measure.score(values);
    }
    default:
      return measure.score(case_);
  }
}
