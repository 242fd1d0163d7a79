import type { AcceptedRun, FollowedRun, RunResource } from '#contracts/api/run-resource.ts';
import { toldFault } from '#contracts/events/endpoint-fault.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type { Clock } from '#workflow/ports.ts';
import { standingPause } from '#workflow/run-pause.ts';
import { type ProgressPorts, runProgress } from '#workflow/run-progress.ts';
import type { RunRecord } from '#workflow/run-store.ts';

export function runResource(run: RunRecord): RunResource {
  const { runId, suite, suiteVersion, change, attempt, state, outcome, rows, wave, waves, arms } = run;
  const self = `/v1/runs/${runId}`;
  return {
    runId,
    suite,
    suiteVersion,
    change: changeReference(change),
    attempt,
    supersedes: change.supersedes ?? null,
    rejudge: change.rejudge,
    state,
    outcome,
    rows,
    wave,
    waves,
    arms,
    manifest: run.manifest,
    createdAt: run.createdAt,
    deadlineAt: run.deadlineAt,
    endedAt: run.endedAt,
    cancelledBy: run.cancelledBy,
    links: { self, verdict: `${self}/verdict`, evidence: `${self}/evidence` },
  };
}

interface FollowPorts extends ProgressPorts {
  readonly ledger: Pick<Ledger, 'control'>;
  readonly nowMs: Clock;
}

/** A run with how much of it is done, and what keeps it from going on. */
export async function followedRun(run: RunRecord, ports: FollowPorts): Promise<FollowedRun> {
  const [progress, pause] = await Promise.all([runProgress(run, ports), pauseOf(run, ports)]);
  return { ...runResource(run), progress, pause };
}

async function pauseOf(run: RunRecord, { ledger, nowMs }: FollowPorts): Promise<FollowedRun['pause']> {
  if (run.state === 'ended') return null;
  const { pause, fault } = await ledger.control(run.runId);
  const standing = standingPause(pause, nowMs());
  if (standing === null) return null;
  return {
    until: new Date(standing.untilMs).toISOString(),
    isOver: standing.isOver,
    reason: standing.reason,
    endpointFault: fault && toldFault(fault),
  };
}

export function acceptedRun(accepted: Omit<AcceptedRun, 'links'>): AcceptedRun {
  const self = `/v1/runs/${accepted.runId}`;
  return { ...accepted, links: { self, wait: `${self}/wait` } };
}
