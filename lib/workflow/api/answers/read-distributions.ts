import { BASELINE } from '#domain/manifest.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { distributionSources, distributionsOf } from '#workflow/distributions.ts';
import { foldRun } from '#workflow/fold-run.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';

export const answerReadDistributions: RouteAnswer<'read-distributions'> = async (
  { params, query },
  ports,
) => {
  const { runId, manifest: hash } = await requiredRun(params.runId, ports.runs);
  const manifest = await ports.definitions.manifest(hash);
  const hasBaseline = manifest.arms.some(({ name }) => name === BASELINE);
  const sources = distributionSources(metricsOf(manifest.suite.definition), hasBaseline);
  const available = sources.map(({ metric, of, unit }) => ({ metric, of, unit }));
  const source =
    query.metric === undefined ? sources[0] : sources.find(({ metric }) => metric === query.metric);
  if (source === undefined) {
    if (query.metric === undefined)
      return { runId, metric: null, of: 'value', unit: '', distributions: [], available };
    const known = available.map(({ metric }) => metric).join(', ') || 'none is kept';
    throw new Refusal(
      422,
      `Expected one of what the run keeps values of (${known}), got "${query.metric}". A metric latency-percentile keeps latencies.`,
    );
  }
  const evidence = await foldRun(runId, manifest, ports);
  const { metric, of, unit } = source;
  return {
    runId,
    metric,
    of,
    unit,
    distributions: evidence === null ? [] : distributionsOf(source, evidence),
    available,
  };
};
