import type { Metric } from '#domain/metric.ts';
import { runFigures } from '#domain/run-figures.ts';
import type { Suite } from '#domain/suite.ts';
import type { ApiPorts } from '#workflow/api/api-ports.ts';
import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer, RouteCall } from '#workflow/api/route-answer.ts';
import { runPoint } from '#workflow/api/run-point.ts';
import { findRuns } from '#workflow/find-runs.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { RunRecord } from '#workflow/run-store.ts';
import { trendLatency, trendMetrics } from '#workflow/trend-points.ts';

/** Documents that are read at the same time. */
const READS = 16;

export const answerReadTrend: RouteAnswer<'read-trend'> = async ({ params, query }, ports) => {
  const { definition } = await requiredSuite(params.suite, 404, ports.registry);
  const { slice, subject, limit } = query;
  const wanted = { suite: definition.name, subject, state: 'ended' as const, limit };
  const { runs } = await findRuns(ports, wanted);
  const metrics = knownMetrics(definition);
  const points = await mapLimited(runs, READS, (run) => pointOf(run, query, metrics, ports));
  return { suite: definition.name, slice, points: points.filter((point) => point !== null).reverse() };
};

/** Documents are deleted in the end, so a run may outlive its own. */
async function pointOf(
  run: RunRecord,
  { metric, slice }: RouteCall<'read-trend'>['query'],
  metrics: readonly Metric[],
  { runs, verdicts }: ApiPorts,
) {
  const issued = await runs.verdict(run.runId);
  const verdict = issued === null ? null : await verdicts.find(issued);
  if (verdict === null) return null;
  return {
    ...runPoint(run),
    subject: run.change.subject,
    headline: verdict.headline,
    rows: verdict.rows,
    metrics: trendMetrics(verdict, slice, metric, metrics),
    costMicroUsd: verdict.cost.microUsd,
    awsMicroUsd: verdict.cost.aws === undefined ? null : runFigures(verdict).awsMicroUsd,
    latencyMs: trendLatency(verdict, metrics),
  };
}

/** A suite of another release may name a metric that this code has not: its figures are shown bare. */
function knownMetrics(suite: Suite): readonly Metric[] {
  try {
    return metricsOf(suite);
  } catch {
    return [];
  }
}
