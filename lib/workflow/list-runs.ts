import { newestRuns } from '#workflow/newest-runs.ts';
import type { Registry } from '#workflow/ports.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

export interface ListedRuns {
  /** Default: every published suite's. */
  readonly suite?: string | undefined;
  readonly limit: number;
  /** Only runs older than that one; see `runCursor`. Default: from the newest on. */
  readonly before?: string | undefined;
}

/** Runs, newest first. */
export async function listRuns(
  ports: { readonly runs: RunStore; readonly registry: Registry },
  { suite, limit, before }: ListedRuns,
): Promise<readonly RunRecord[]> {
  const listed: RunRecord[] = [];
  for await (const run of newestRuns(ports, { suite, before, expected: limit })) {
    listed.push(run);
    if (listed.length === limit) break;
  }
  return listed;
}
