import type { Kpis } from '#contracts/api/routes/read-kpis.ts';
import type { EndedRun } from '#workflow/run-store.ts';

const MICRO = 1_000_000;
const MINUTE_MS = 60_000;

/** Outcomes by which something can be decided about a change. */
const decisive: ReadonlySet<string> = new Set(['pass', 'fail', 'waived']);

/** What runs that have ended come to. @param liveWaivers waivers in force now. */
export function kpisOf(runs: readonly EndedRun[], liveWaivers: number): Kpis {
  const outcomes = { pass: 0, fail: 0, inconclusive: 0, incomplete: 0, waived: 0 };
  for (const { outcome } of runs) if (outcome !== null) outcomes[outcome] += 1;
  const figures = runs.flatMap((run) => run.figures ?? []);
  const sum = (read: (one: (typeof figures)[number]) => number) =>
    figures.reduce((total, one) => total + read(one), 0);
  const decided = runs.filter(({ outcome }) => decisive.has(outcome ?? '')).length;
  return {
    changes: new Set(runs.map(({ changeKey }) => changeKey)).size,
    runs: runs.length,
    outcomes,
    decidedShare: runs.length === 0 ? null : decided / runs.length,
    minutesToVerdict: minutesToVerdict(runs),
    regressionsCaught: sum(({ regressions }) => regressions),
    saved: {
      rows: sum(({ rowsSaved }) => rowsSaved),
      calls: sum(({ callsSaved }) => callsSaved),
      usd: sum(({ microUsdSaved }) => microUsdSaved) / MICRO,
    },
    spentUsd: sum(({ microUsd, awsMicroUsd }) => microUsd + awsMicroUsd) / MICRO,
    unpricedCalls: sum(({ unpricedCalls }) => unpricedCalls),
    unknownFigures: runs.length - figures.length,
    liveWaivers,
  };
}

/** From when the event occurred; where its source's clock is ahead of ours, at least 0. */
function minutesToVerdict(runs: readonly EndedRun[]): Kpis['minutesToVerdict'] {
  const minutes = runs
    .map(({ endedAt, occurredAt }) => (Date.parse(endedAt ?? '') - Date.parse(occurredAt)) / MINUTE_MS)
    .filter((time) => Number.isFinite(time))
    .map((time) => Math.max(0, time))
    .sort((a, b) => a - b);
  // By rank: no time that was not one of them.
  const at = (share: number) => minutes[Math.max(0, Math.ceil(share * minutes.length) - 1)]!;
  return minutes.length === 0 ? null : { median: at(0.5), p95: at(0.95) };
}
