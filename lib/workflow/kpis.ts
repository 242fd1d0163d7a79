import type { Kpis as ToldKpis } from '#contracts/api/routes/read-kpis.ts';
import { type KpiRun, kpisOf } from '#domain/reports/kpis.ts';

const MICRO = 1_000_000;

/** What runs that have ended come to, as the API tells it. @param liveWaivers waivers in force now. */
export function toldKpis(runs: readonly KpiRun[], liveWaivers: number): ToldKpis {
  const { regressions, saved, spentMicroUsd, ...kpis } = kpisOf(runs);
  return {
    ...kpis,
    regressionsCaught: regressions,
    saved: { rows: saved.rows, calls: saved.calls, usd: saved.microUsd / MICRO },
    spentUsd: spentMicroUsd / MICRO,
    liveWaivers,
  };
}
