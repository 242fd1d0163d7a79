import type { AcceptedRun, FollowedRun, RunResource } from '#contracts/api/run-resource.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
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

/** A run with how much of it is done. */
export async function followedRun(run: RunRecord, ports: ProgressPorts): Promise<FollowedRun> {
  return { ...runResource(run), progress: await runProgress(run, ports) };
}

export function acceptedRun(accepted: Omit<AcceptedRun, 'links'>): AcceptedRun {
  const self = `/v1/runs/${accepted.runId}`;
  return { ...accepted, links: { self, wait: `${self}/wait` } };
}
