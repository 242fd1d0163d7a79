import { describe, expect, it } from 'vitest';
import { newestRuns, type RunOrder } from '#workflow/newest-runs.ts';
import type { Registry } from '#workflow/ports.ts';
import { runCursor } from '#workflow/run-cursor.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

const RUNS = 4_000;
const START_MS = Date.parse('2026-09-01T00:00:00Z');

/** Of twelve runs, `busy` judges nine, and three others one each; `idle` judges none. */
const suites = ['busy', 'calm', 'idle', 'quiet', 'still'];
const all = Array.from({ length: RUNS }, (_, i) => {
  const suite = ['calm', 'quiet', 'still'][i % 12] ?? 'busy';
  const createdAt = new Date(START_MS + i * 60_000).toISOString();
  return { runId: `run_${i}`, suite, createdAt } as RunRecord;
}).reverse();

function openStore() {
  const reads: number[] = [];
  const runs: Pick<RunStore, 'ofSuite'> = {
    async ofSuite(suite, limit, before = '~') {
      const found = all.filter((run) => run.suite === suite && runCursor(run) < before).slice(0, limit);
      reads.push(found.length);
      return found;
    },
  };
  const registry = {
    suites: async () => suites.map((name) => ({ definition: { name } })),
  } as unknown as Pick<Registry, 'suites'>;
  const take = async (count: number, order: Omit<RunOrder, 'expected'> = {}) => {
    const taken: RunRecord[] = [];
    for await (const run of newestRuns({ runs, registry }, { expected: count, ...order })) {
      taken.push(run);
      if (taken.length === count) break;
    }
    return taken;
  };
  return { take, reads, read: () => reads.reduce((sum, found) => sum + found, 0) };
}

describe('the newest runs of all suites', () => {
  it('come in one order, each once, down to the first', async () => {
    expect(await openStore().take(RUNS + 1)).toEqual(all);
  });

  it('go on before a run, and keep to a suite', async () => {
    const before = runCursor(all[1_500]!);
    expect(await openStore().take(50, { before })).toEqual(all.slice(1_501, 1_551));
    const calm = all.filter(({ suite }) => suite === 'calm');
    expect(await openStore().take(50, { suite: 'calm' })).toEqual(calm.slice(0, 50));
  });

  it('are read as they are taken: not so many of each suite as of all', async () => {
    const page = openStore();
    await page.take(100);
    expect(page.read()).toBeLessThan(300);
    const search = openStore();
    await search.take(1_000);
    expect(search.read()).toBeLessThan(1_600);
  });

  it('are read with few reads where many are taken of a suite', async () => {
    const { take, reads } = openStore();
    await take(1_000, { suite: 'busy' });
    expect(reads).toEqual([200, 200, 200, 200, 200]);
  });
});
