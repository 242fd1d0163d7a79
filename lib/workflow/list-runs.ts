import type { Registry } from '#workflow/ports.ts';
import { runCursor } from '#workflow/run-cursor.ts';
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
  { runs, registry }: { readonly runs: RunStore; readonly registry: Registry },
  { suite, limit, before }: ListedRuns,
): Promise<readonly RunRecord[]> {
  const suites =
    suite === undefined ? (await registry.suites()).map(({ definition }) => definition.name) : [suite];
  const found = await Promise.all(suites.map((name) => runs.ofSuite(name, limit, before)));
  return found
    .flat()
    .sort((a, b) => (runCursor(a) < runCursor(b) ? 1 : -1))
    .slice(0, limit);
}
