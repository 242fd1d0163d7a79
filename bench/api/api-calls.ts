import { SHARD_ROWS_OF_LONG_RUN } from '#support/long-lists/long-run.ts';
import type { Seeded } from './seed-messages.ts';

/** A call of the API that the page makes as somebody looks at something. */
export interface ApiCall {
  readonly name: string;
  /** Path and query. */
  readonly path: string;
}

const DAY_MS = 86_400_000;

/** What is looked at, in the order in which it is printed. */
export function apiCalls({ longRun, rows, newestMs }: Seeded): readonly ApiCall[] {
  const rowsOf = `/v1/runs/${longRun}/rows?limit=100`;
  // Nine tenths of the way: runs go back ten weeks, rows have a shard every so many.
  const deepRuns = `${new Date(newestMs - 63 * DAY_MS).toISOString()}#`;
  const deepShard = Math.floor((0.9 * rows) / SHARD_ROWS_OF_LONG_RUN);
  return [
    { name: 'who asks (the start alone)', path: '/v1/me' },
    { name: 'home', path: '/v1/home' },
    { name: 'runs, first page', path: '/v1/runs?limit=100' },
    { name: 'runs, deep page', path: `/v1/runs?limit=100&cursor=${encodeURIComponent(deepRuns)}` },
    { name: 'runs of a suite', path: '/v1/runs?limit=100&suite=summaries' },
    { name: 'runs that failed', path: '/v1/runs?limit=100&outcome=fail' },
    { name: 'runs that were waived (1 %)', path: '/v1/runs?limit=100&outcome=waived' },
    { name: 'runs under way (none)', path: '/v1/runs?limit=100&state=running' },
    { name: 'trend of a suite', path: '/v1/suites/summaries/trend' },
    { name: 'key figures, 90 days', path: '/v1/kpis' },
    { name: 'rows, first page', path: rowsOf },
    { name: 'rows, deep page', path: `${rowsOf}&cursor=${deepShard}.0` },
    { name: 'rows, largest loss first', path: `${rowsOf}&sort=effect` },
    { name: 'rows, largest loss first, deep page', path: `${rowsOf}&sort=effect&cursor=${deepShard}.0.0` },
    { name: 'rows that were lost', path: `${rowsOf}&change=lost` },
    { name: 'rows lost of a slice', path: `${rowsOf}&change=lost&slice=domain%3Dfilm` },
    {
      name: 'rows with a text that one has',
      path: `${rowsOf}&search=${encodeURIComponent(`Case ${Math.floor(rows / 2)}:`)}`,
    },
    { name: 'one row', path: `/v1/runs/${longRun}/rows/one?id=row-${rows - 1}` },
  ];
}
