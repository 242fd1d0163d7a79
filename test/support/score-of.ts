import type { Case, MetricSpec } from '#domain/metric.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import type { Score } from '#domain/score.ts';

/** A row's score under a metric of the catalogue that scores rows. */
export function scoreOf(id: string, case_: Case, parameters: MetricSpec = {}): Score {
  const { measure } = resolveMetric(id, parameters);
  if (measure.tally === 'joint') throw new Error(`Expected a metric that scores rows, got ${id}.`);
  return measure.tally === 'histogram' ? measure.value(case_) : measure.score(case_);
}
