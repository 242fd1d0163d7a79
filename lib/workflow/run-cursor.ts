import type { RunRecord } from '#workflow/run-store.ts';

/** Where a run stands among those of its suite: later runs have greater cursors. */
export function runCursor({ createdAt, runId }: Pick<RunRecord, 'createdAt' | 'runId'>): string {
  return `${createdAt}#${runId}`;
}
