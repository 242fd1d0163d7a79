import { functionShapes } from '#contracts/functions.ts';
import type { Change } from '#domain/change.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import { estimateRun, needsRows } from '#domain/estimate/estimate-run.ts';
import type { RunEstimate } from '#domain/estimate/run-estimate.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { freezeManifest, type Plan } from '#workflow/freeze-manifest.ts';
import { lastRun } from '#workflow/last-run.ts';
import { lookUpPrompts } from '#workflow/look-up-prompts.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import { readSampleRows } from '#workflow/publishing/read-published-dataset.ts';
import { resolveProfiles } from '#workflow/resolve-profiles.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** What a plan is made from: it writes nothing, so who asks what a run would cost plans it as the service does. */
export type PlanManifestPorts = Pick<
  PlanRunPorts,
  | 'objects'
  | 'definitions'
  | 'registry'
  | 'prompts'
  | 'profiles'
  | 'runs'
  | 'baselines'
  | 'nowMs'
  | 'accountPrices'
  | 'codeVersion'
  | 'observationDays'
>;

/** The manifest of the run of one suite for one change, with what it is expected to cost; or why there can be none. */
export async function planManifest(
  change: Change,
  suite: PublishedSuite,
  ports: PlanManifestPorts,
): Promise<Plan> {
  const { name, dataset, subject } = suite.definition;
  const before = change.supersedes === undefined ? null : await ports.runs.get(change.supersedes);
  const superseded = before === null ? null : await ports.definitions.manifest(before.manifest);
  const version =
    change.rejudge && superseded !== null
      ? superseded.dataset.version
      : await ports.registry.datasetVersion(dataset);
  if (version === null) {
    return {
      ok: false,
      problem: `Expected dataset "${dataset}" of suite "${name}" to be published, found none. Publish it: assize publish datasets/${dataset}.`,
    };
  }
  const choice = {
    change,
    suite,
    champion: await ports.baselines.champion(name, subject),
    superseded,
    stoppedAt: stoppedAt(before),
  };
  const index = await ports.definitions.datasetIndex(version);
  const plan = freezeManifest({
    ...choice,
    dataset: index,
    prompts: change.rejudge ? {} : await lookUpPrompts(choice, index, ports),
    profiles: change.rejudge ? {} : await resolveProfiles(choice, ports.profiles),
    accountPrices: ports.accountPrices,
    codeVersion: ports.codeVersion,
    observationDays: ports.observationDays,
    plannedAt: new Date(ports.nowMs()).toISOString(),
  });
  if (!plan.ok) return plan;
  const estimate = await estimateOf(plan.manifest, index, ports);
  return { ok: true, manifest: { ...plan.manifest, estimate } };
}

async function estimateOf(
  manifest: Manifest,
  index: DatasetIndex,
  ports: PlanManifestPorts,
): Promise<RunEstimate> {
  const earlier = await lastRun(manifest.suite.definition, ports);
  return estimateRun({
    manifest,
    earlier,
    rows: needsRows(earlier) ? await readSampleRows(index, ports.objects) : [],
    liveRows: index.blocks[0]?.rows ?? 0,
    memory: {
      infer: functionShapes['infer-shard'].memoryMegabytes,
      score: functionShapes['score-shard'].memoryMegabytes,
      decide: functionShapes['decide-run'].memoryMegabytes,
    },
  });
}

/** The wave at which a run had its answer before all were read; null: there is no such wave. */
function stoppedAt(run: RunRecord | null): number | null {
  if (run === null || run.outcome === null || run.outcome === 'incomplete') return null;
  return run.wave + 1 < run.waves ? run.wave : null;
}
