import { metricResources } from '#workflow/api/metric-resources.ts';
import { requiredRun } from '#workflow/api/required-things.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { shownManifest } from '#workflow/api/shown-manifest.ts';

export const answerReadManifest: RouteAnswer<'read-manifest'> = async ({ params }, ports) => {
  const run = await requiredRun(params.runId, ports.runs);
  const [manifest, issued] = await Promise.all([
    ports.definitions.manifest(run.manifest),
    ports.runs.verdict(run.runId),
  ]);
  const triage = (issued && (await ports.verdicts.find(issued)))?.triage;
  return {
    hash: run.manifest,
    manifest: shownManifest(manifest),
    metrics: metricResources(manifest.suite.definition),
    changedSince:
      triage === undefined || triage.lastPass === null
        ? null
        : {
            lastPass: triage.lastPass,
            differences: triage.differences.map((one) => ({ ...one })),
            differing: triage.differing,
          },
  };
};
