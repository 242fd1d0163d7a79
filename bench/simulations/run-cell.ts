import type { Verdict } from '#domain/verdict.ts';
import { seededRandom } from '#support/seeded-random.ts';
import { type Cell, type Counted, shares } from './cells.ts';
import { openSimulatedSuite } from './simulated-suite.ts';

export interface CellResult {
  readonly runs: number;
  /** Runs that the cell counts. */
  readonly counted: number;
  /** Share of the planned rows that was read, on average. */
  readonly share: number;
  /** Runs that ended at each wave. */
  readonly endedAt: readonly number[];
}

const counts: Readonly<Record<Counted, (verdict: Verdict) => boolean>> = {
  'false-pass': ({ outcome }) => outcome === 'pass',
  'false-fail': ({ outcome }) => outcome === 'fail',
  'false-alert': ({ decision }) => decision!.alerts.length > 0,
  power: ({ outcome }) => outcome === 'pass',
  rows: ({ outcome }) => outcome === 'pass',
};

/** Runs after which what there is so far can be kept. */
const CHUNK = 250;

/** Simulates the runs of a cell, and tells of every 250; the same seed gives the same runs. */
export async function* runCell(cell: Cell, runs: number, seed: number): AsyncGenerator<CellResult> {
  const suite = await openSimulatedSuite(cell.design);
  const planned = cell.design.clusters * cell.design.rowsPerCluster;
  const random = seededRandom(seed);
  const endedAt = shares.map(() => 0);
  let [counted, rows] = [0, 0];
  for (let run = 1; run <= runs; run += 1) {
    const verdict = await suite.run(cell.law, random);
    if (counts[cell.counts](verdict)) counted += 1;
    rows += verdict.rows;
    endedAt[verdict.waves.decidedAt]! += 1;
    if (run % CHUNK === 0 || run === runs) {
      yield { runs: run, counted, share: rows / planned / run, endedAt: [...endedAt] };
    }
  }
}
