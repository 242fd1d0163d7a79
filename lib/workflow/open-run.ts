import { storageKeys } from '#contracts/storage.ts';
import type { Change } from '#domain/change.ts';
import { runIdOf } from '#domain/change.ts';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import { deadlineMinutesOf } from '#domain/run-deadline.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { announceRunState } from '#workflow/announce-run-state.ts';
import { enqueueWave } from '#workflow/enqueue-wave.ts';
import { planManifest } from '#workflow/plan-manifest.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import type { RunRecord } from '#workflow/run-store.ts';
import { shardsPerWave } from '#workflow/shard-messages.ts';
import { giveWay, newerChange, supersedeOlder } from '#workflow/supersede.ts';

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
  if (run.enqueuedWaves === 0) await setOff(run, suite, ports);
  if (suite.definition.supersede === 'cancel') await supersedeOlder(run, ports);
  return { ok: true, runId };
}

/** Nothing is asked for a run that a newer one has superseded before it began. */
async function setOff(run: RunRecord, { definition }: PublishedSuite, ports: PlanRunPorts): Promise<void> {
  if (run.state === 'running') await announceRunState(run, null, Date.parse(run.createdAt), ports.events);
  const newer =
    definition.supersede === 'cancel' ? await newerChange(definition.name, run.change, ports) : null;
  if (newer !== null) return giveWay(run, newer, ports);
  if (run.state !== 'running') return;
  const manifest = await ports.definitions.manifest(run.manifest);
  await enqueueWave(run, manifest, 0, ports);
}

async function planNew(
  change: Change,
  suite: PublishedSuite,
  runId: string,
  ports: PlanRunPorts,
): Promise<RunRecord | { readonly problem: string }> {
  const plan = await planManifest(change, suite, ports);
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
