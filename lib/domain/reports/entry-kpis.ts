import { type Kpis, kpisOf } from '#domain/reports/kpis.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';

/** The figures of a report, as `GET /v1/kpis` has them of the same runs. */
export function entryKpis(entries: readonly ReportEntry[]): Kpis {
  return kpisOf(
    entries.map((entry) => ({
      ...entry,
      figures: {
        regressions: entry.alertCount,
        rowsSaved: entry.saved.rows,
        callsSaved: entry.saved.calls,
        microUsdSaved: entry.saved.microUsd,
        microUsd: entry.cost.microUsd,
        unpricedCalls: entry.cost.unpricedCalls,
        awsMicroUsd: entry.cost.awsMicroUsd,
      },
    })),
  );
}
