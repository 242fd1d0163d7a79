import type { Manifest } from '#domain/manifest.ts';
import { announceRunState } from '#workflow/announce-run-state.ts';
import { type WakeBatchesPorts, wakeBatches } from '#workflow/batch/wake-batches.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { enqueueWave } from '#workflow/enqueue-wave.ts';
import type { Ledger, SpendControl } from '#workflow/ledger.ts';
import type { Outbox } from '#workflow/ports.ts';
import type { Pause } from '#workflow/run-pause.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';
import { firstShardOf, shardMessages } from '#workflow/shard-messages.ts';
import { type ExpireWaiversPorts, expireWaivers } from '#workflow/waivers/expire-waivers.ts';

export interface SweepRunsPorts extends WakeBatchesPorts, ExpireWaiversPorts {
  readonly runs: RunStore;
  readonly ledger: Ledger;
  readonly definitions: DefinitionReader;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
  readonly decide: Outbox<'decide'>;
  /** A message that has left no mark for so long is taken for lost; longer than any queue hides one. */
  readonly lostAfterMs: number;
}

export interface SweepResult {
  readonly open: number;
  readonly pastDeadline: number;
  /** Runs that were set going again. */
  readonly mended: number;
  /** Shards whose batch jobs are to be looked at. */
  readonly woken: number;
  /** Waivers whose end was noticed. */
  readonly expiredWaivers: number;
  readonly failed: readonly SweepFailure[];
}

/** A run that could not be seen to, and why. */
export interface SweepFailure {
  readonly runId: string;
  readonly error: unknown;
}

/**
 * Looks at every run without a verdict for what is late or lost, judging by marks that are missing; it never drains a
 * dead-letter queue, so what lies there stays for people to see. A hopeless run is ended honestly: `incomplete`.
 * One that cannot be seen to keeps no other waiting.
 */
export async function sweepRuns(ports: SweepRunsPorts): Promise<SweepResult> {
  const runs = await ports.runs.unfinished();
  let pastDeadline = 0;
  let mended = 0;
  const failed: SweepFailure[] = [];
  for (const run of runs) {
    try {
      if (Date.parse(run.deadlineAt) <= ports.nowMs()) {
        pastDeadline += 1;
        await ports.decide.send([{ runId: run.runId, wave: run.wave, reason: 'deadline' }]);
      } else if (await mend(run, ports)) {
        mended += 1;
      }
    } catch (error) {
      failed.push({ runId: run.runId, error });
    }
  }
  // Last: a job of a run that has just been ended is woken to be cancelled.
  const woken = await wakeBatches(ports);
  const expiredWaivers = await expireWaivers(ports);
  return { open: runs.length, pastDeadline, mended, woken, expiredWaivers, failed };
}

async function mend(run: RunRecord, ports: SweepRunsPorts): Promise<boolean> {
  if ((await ports.runs.verdict(run.runId)) !== null) {
    await ports.decide.send([{ runId: run.runId, wave: run.wave, reason: 'republish' }]);
    return true;
  }
  if (run.state === 'cancelling') {
    await ports.decide.send([{ runId: run.runId, wave: run.wave, reason: 'cancelled' }]);
    return true;
  }
  const { pause, fault } = await ports.ledger.control(run.runId);
  if (run.state === 'paused')
    return pause !== null && pause.untilMs <= ports.nowMs() && resumeRun(run, { pause, fault }, ports);
  if (pause !== null && pause.untilMs > ports.nowMs()) return pauseRun(run, { pause, fault }, ports);
  return mendRunning(run, ports);
}

interface PauseReason extends Pick<SpendControl, 'fault'> {
  readonly pause: Pause;
}

/** Workers have found its provider dead: nothing of the run is on its way any more. */
async function pauseRun(run: RunRecord, why: PauseReason, ports: SweepRunsPorts): Promise<boolean> {
  if (!(await ports.runs.pause(run.runId))) return false;
  await announceRunState({ ...run, state: 'paused' }, 'running', ports.nowMs(), ports.events, why);
  return true;
}

/** The provider may be asked again. What is sent first: a crash in between leaves the run paused, and the next sweep does it anew. */
async function resumeRun(run: RunRecord, why: PauseReason, ports: SweepRunsPorts): Promise<boolean> {
  const manifest = await ports.definitions.manifest(run.manifest);
  await announceRunState({ ...run, state: 'running' }, 'paused', ports.nowMs(), ports.events, why);
  await setGoing(run, manifest, await ports.runs.markedShards(run.runId, run.wave), ports);
  return ports.runs.resume(run.runId);
}

/** A run that goes on leaves marks: only what has left none for long is taken for lost, however long the whole takes. */
async function mendRunning(run: RunRecord, ports: SweepRunsPorts): Promise<boolean> {
  const nowMs = ports.nowMs();
  const marked = await ports.runs.markedShards(run.runId, run.wave);
  const marks = firstShardOf(run.shardsPerWave, run.wave) + marked.size;
  const quietSince = Math.max(Date.parse(run.createdAt), run.mendedAtMs);
  const isLost = marks <= run.marksSeen && nowMs - quietSince >= ports.lostAfterMs;
  if (marks <= run.marksSeen && !isLost) return false;
  if (!(await ports.runs.claimMending(run.runId, run.mendedAtMs, nowMs, marks)) || !isLost) return false;
  await setGoing(run, await ports.definitions.manifest(run.manifest), marked, ports);
  return true;
}

/** Sends again what has left no mark: the whole wave, its missing shards, or the decision on it. */
async function setGoing(
  run: RunRecord,
  manifest: Manifest,
  marked: ReadonlySet<number>,
  ports: SweepRunsPorts,
): Promise<void> {
  if (run.enqueuedWaves <= run.wave) {
    await enqueueWave(run, manifest, run.wave, ports);
    return;
  }
  const missing = shardMessages(manifest, run.manifest, run.wave, (shard) => !marked.has(shard));
  if (missing.length > 0) {
    // Hop 1 says that somebody may have worked on the shard before.
    const again = missing.map((message) => ({ ...message, hop: 1 }));
    await (run.change.rejudge ? ports.score : ports.infer).send(again);
    return;
  }
  await ports.decide.send([{ runId: run.runId, wave: run.wave, reason: 'wave-complete' }]);
}
