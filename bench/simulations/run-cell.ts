import type { Verdict } from '#domain/verdict.ts';
import { seededRandom } from '#support/seeded-random.ts';
import type { Cell, Counted } from './cells.ts';
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

/** Simulates the runs of a cell; the same seed gives the same runs. */
export async function runCell(cell: Cell, runs: number, seed: number): Promise<CellResult> {
  const suite = await openSimulatedSuite(cell.design);
  const planned = cell.design.clusters * cell.design.rowsPerCluster;
  const random = seededRandom(seed);
  const endedAt: number[] = [];
  let [counted, rows] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const verdict = await suite.run(cell.law, random);
    if (counts[cell.counts](verdict)) counted += 1;
    rows += verdict.rows;
    const wave = verdict.waves.decidedAt;
    endedAt[wave] = (endedAt[wave] ?? 0) + 1;
  }
  return {
    runs,
    counted,
    share: rows / planned / runs,
    endedAt: Array.from({ length: verdictWaves(endedAt) }, (_, wave) => endedAt[wave] ?? 0),
  };
}

function verdictWaves(endedAt: readonly number[]): number {
  return Math.max(4, endedAt.length);
}
