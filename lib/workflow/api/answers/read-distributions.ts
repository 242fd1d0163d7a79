import { BASELINE } from '#domain/manifest.ts';
import { answerLatencies, hasAnswerLatencies } from '#workflow/answer-latencies.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { distributionSources, distributionsOf } from '#workflow/distributions.ts';
import { foldRun } from '#workflow/fold-run.ts';
import { metricsOf } from '#workflow/judged-metrics.ts';

const fromAnswers = { metric: 'latency', of: 'value', unit: 'ms' } as const;

export const answerReadDistributions: RouteAnswer<'read-distributions'> = async (
  { params, query },
  ports,
  { servesRows },
) => {
  const run = await requiredRun(params.runId, ports.runs);
  const { runId } = run;
  const manifest = await ports.definitions.manifest(run.manifest);
  const hasBaseline = manifest.arms.some(({ name }) => name === BASELINE);
  const sources = distributionSources(metricsOf(manifest.suite.definition), hasBaseline);
  const isTallied = sources.some(({ metric }) => metric === fromAnswers.metric);
  // Answers may be read only where rows are.
  const readsAnswers = !isTallied && servesRows && hasAnswerLatencies(manifest);
  const available = [
    ...(readsAnswers ? [fromAnswers] : []),
    ...sources.map(({ metric, of, unit }) => ({ metric, of, unit })),
  ];
  if (readsAnswers && (query.metric ?? fromAnswers.metric) === fromAnswers.metric)
    return { runId, ...fromAnswers, available, ...(await answerLatencies(run, manifest, ports)) };
  const source =
    query.metric === undefined ? sources[0] : sources.find(({ metric }) => metric === query.metric);
  if (source === undefined) {
    if (query.metric === undefined)
      return { runId, metric: null, of: 'value', unit: '', distributions: [], sample: null, available };
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
    sample: null,
    available,
  };
};
