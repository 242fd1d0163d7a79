import { storageKeys } from '#contracts/storage.ts';
import type { Change } from '#domain/change.ts';
import { runIdOf } from '#domain/change.ts';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import { deadlineMinutesOf } from '#domain/run-deadline.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { announceRunState } from '#workflow/announce-run-state.ts';
import { enqueueWave } from '#workflow/enqueue-wave.ts';
import { freezeManifest, type Plan } from '#workflow/freeze-manifest.ts';
import { lookUpPrompts } from '#workflow/look-up-prompts.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import type { RunRecord } from '#workflow/ports.ts';
import { shardsPerWave } from '#workflow/shard-messages.ts';

export type OpenedRun =
  | { readonly ok: true; readonly runId: string }
  | { readonly ok: false; readonly runId: string; readonly problem: string };

/**
 * Opens the run of one suite for one change and sets its first wave going. Done twice, or after a crash half way, it goes
 * on with the manifest that was frozen first.
 */
export async function openRun(
  change: Change,
  suite: PublishedSuite,
  ports: PlanRunPorts,
): Promise<OpenedRun> {
  const runId = runIdOf(suite.definition.name, change.key, change.attempt);
  const known = await ports.runs.get(runId);
  const run = known ?? (await planNew(change, suite, runId, ports));
  if ('problem' in run) return { ok: false, runId, problem: run.problem };
  if (run.state === 'running' && run.enqueuedWaves === 0) {
    const manifest = await ports.definitions.manifest(run.manifest);
    await announceRunState(run, null, Date.parse(run.createdAt), ports.events);
    await enqueueWave(run, manifest, 0, ports);
  }
  return { ok: true, runId };
}

async function planNew(
  change: Change,
  suite: PublishedSuite,
  runId: string,
  ports: PlanRunPorts,
): Promise<RunRecord | { readonly problem: string }> {
  const plan = await planFrom(change, suite, ports);
  if (!plan.ok) return { problem: plan.problem };
  const { manifest } = plan;
  const body = canonicalJson(manifest);
  const hash = sha256(body);
  await ports.objects.putOnce(storageKeys.manifest(hash), body, 'application/json');
  const counts = shardsPerWave(manifest);
  const createdMs = Date.parse(manifest.plannedAt);
  return ports.runs.open({
    runId,
    suite: suite.definition.name,
    suiteVersion: suite.version,
    change,
    attempt: change.attempt,
    manifest: hash,
    state: 'running',
    wave: 0,
    waves: counts.length,
    enqueuedWaves: 0,
    mendedAtMs: 0,
    marksSeen: 0,
    rows: manifest.shards.reduce((sum, [, , , rows]) => sum + rows, 0),
    shardsPerWave: counts,
    arms: manifest.arms.length,
    createdAt: manifest.plannedAt,
    deadlineAt: new Date(createdMs + deadlineMinutesOf(suite.definition) * 60_000).toISOString(),
    outcome: null,
    endedAt: null,
    cancelledBy: null,
  });
}

async function planFrom(change: Change, suite: PublishedSuite, ports: PlanRunPorts): Promise<Plan> {
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
  return freezeManifest({
    ...choice,
    dataset: index,
    prompts: change.rejudge ? {} : await lookUpPrompts(choice, index, ports),
    codeVersion: ports.codeVersion,
    observationDays: ports.observationDays,
    plannedAt: new Date(ports.nowMs()).toISOString(),
  });
}

/** The wave at which a run had its answer before all were read; null: there is no such wave. */
function stoppedAt(run: RunRecord | null): number | null {
  if (run === null || run.outcome === null || run.outcome === 'incomplete') return null;
  return run.wave + 1 < run.waves ? run.wave : null;
}
