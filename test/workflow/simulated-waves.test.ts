import { expect, it } from 'vitest';
import { highestPlausible } from '#support/seeded-random.ts';
import { alpha, type Cell, shares } from '../../bench/simulations/cells.ts';
import { type CellResult, runCell } from '../../bench/simulations/run-cell.ts';
import { ratesOf } from '../../bench/simulations/synthetic-answers.ts';

const margin = 0.1;

/** 480 rows, documents of four, of which nearly a third differ: small, and enough for the margin. */
function cellOf(effect: number): Cell {
  const rates = ratesOf(0.3, effect);
  const rules = [{ rule: 'non-inferior', metric: 'accuracy', margin }];
  return {
    name: 'small',
    counts: 'power',
    about: '',
    design: { clusters: 120, rowsPerCluster: 4, rare: 0.1, suite: { waves: shares, gate: { alpha, rules } } },
    law: { common: rates, rare: rates, intraclass: 0.3, errors: 0.005 },
    margin,
  };
}

async function simulate(effect: number, runs: number): Promise<CellResult> {
  let last: CellResult | null = null;
  for await (const result of runCell(cellOf(effect), runs, 20)) last = result;
  return last!;
}

// `npm run simulate` has the whole of it. A gate that tested each of its four looks at alpha would pass twice as often.
it('false passes of runs in waves stay within alpha, through planning, tallying and deciding', async () => {
  const { counted, runs, endedAt } = await simulate(-margin, 200);
  expect(counted / runs).toBeLessThanOrEqual(highestPlausible(alpha, runs));
  expect(counted).toBeGreaterThan(0);
  expect(endedAt.reduce((sum, ended) => sum + ended, 0)).toBe(runs);
});

it('a clearly better candidate passes, before all rows are read', async () => {
  const { counted, runs, share } = await simulate(0.15, 30);
  expect(counted).toBe(runs);
  expect(share).toBeLessThan(0.7);
});
