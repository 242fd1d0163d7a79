import type { Kpis as ToldKpis } from '#contracts/api/routes/read-kpis.ts';
import { type KpiRun, kpisOf } from '#domain/reports/kpis.ts';
import type { RunRecord } from '#workflow/run-store.ts';

const MICRO = 1_000_000;

/** What runs that have ended come to, as the API tells it. @param liveWaivers waivers in force now. */
export function toldKpis(runs: readonly RunRecord[], liveWaivers: number): ToldKpis {
  const { regressions, saved, spentMicroUsd, ...kpis } = kpisOf(runs.flatMap(kpiRun));
  return {
    ...kpis,
    regressionsCaught: regressions,
    saved: { rows: saved.rows, calls: saved.calls, usd: saved.microUsd / MICRO },
    spentUsd: spentMicroUsd / MICRO,
    liveWaivers,
  };
}

function kpiRun({ runId, suite, change, outcome, endedAt, figures }: RunRecord): KpiRun[] {
  if (outcome === null || endedAt === null) return [];
  const { supersedes = null, cause } = change;
  return [
    {
      runId,
      supersedes,
      suite,
      change,
      outcome,
      askedAt: cause.occurredAt,
      decidedAt: endedAt,
      figures: figures ?? null,
    },
  ];
}
