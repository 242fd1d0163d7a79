import type { Stores } from '#adapters/open-stores.ts';
import type { RunRecord } from '#workflow/ports.ts';

export interface ListedRuns {
  /** Default: every published suite's. */
  readonly suite?: string | undefined;
  readonly limit: number;
}

/** Runs, newest first. */
export async function listRuns(
  { runs, registry }: Pick<Stores, 'runs' | 'registry'>,
  { suite, limit }: ListedRuns,
): Promise<readonly RunRecord[]> {
  const suites =
    suite === undefined ? (await registry.suites()).map(({ definition }) => definition.name) : [suite];
  const found = await Promise.all(suites.map((name) => runs.ofSuite(name, limit)));
  return found
    .flat()
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, limit);
}
