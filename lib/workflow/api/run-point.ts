import type { RunPoint } from '#contracts/api/run-point.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** @param run one that has ended. */
export function runPoint({ runId, outcome, change, endedAt, createdAt }: RunRecord): RunPoint {
  return {
    runId,
    outcome: outcome ?? 'incomplete',
    candidate: change.candidate,
    decidedAt: endedAt ?? createdAt,
  };
}
