import { gateRuleResources } from '#workflow/api/gate-rule-resources.ts';
import { metricResources } from '#workflow/api/metric-resources.ts';
import { requiredSuite } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { suiteLinks } from '#workflow/api/suite-links.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Runs that tell by which versions they were judged. */
const RECENT_RUNS = 200;

export const answerReadSuite: RouteAnswer<'read-suite'> = async ({ params }, ports) => {
  const { version, definition, prompts } = await requiredSuite(params.suite, 404, ports.registry);
  const { name, subject, dataset } = definition;
  const [champion, versions, recent] = await Promise.all([
    ports.baselines.champion(name, subject),
    ports.registry.suiteVersions(name),
    ports.runs.ofSuite(name, RECENT_RUNS),
  ]);
  const { runs, baseline, trend } = suiteLinks(name);
  return {
    name,
    version,
    definition: { ...definition },
    metrics: metricResources(definition),
    rules: gateRuleResources(definition),
    prompts: Object.fromEntries(Object.entries(prompts).map(([prompt, parts]) => [prompt, { ...parts }])),
    champion,
    versions: versions.map((one) => ({
      version: one.version,
      current: one.version === version,
      publishedAt: one.publishedAt,
      ...judgedBy(one.version, recent),
    })),
    links: { runs, baseline, trend, dataset: `/v1/datasets/${encodeURIComponent(dataset)}` },
  };
};

/** @param recent newest first. */
function judgedBy(version: string, recent: readonly RunRecord[]) {
  const own = recent.filter(({ suiteVersion }) => suiteVersion === version);
  return { runs: own.length, lastRunAt: own[0]?.createdAt ?? null };
}
