import type { KpiRun } from '#domain/reports/kpis.ts';
import { type CostPeriod, monthsOf } from '#workflow/cost/cost-period.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { RunStore } from '#workflow/run-store.ts';

/** Months that are read at the same time. */
const READS = 4;

/** Every run that ended in the period, in order. */
export async function endedRuns(
  period: CostPeriod,
  runs: Pick<RunStore, 'endedBetween'>,
): Promise<readonly KpiRun[]> {
  const months = await mapLimited(monthsOf(period), READS, (month) => {
    const [first, last] = [`${month}-01`, `${month}-31`];
    return runs.endedBetween(period.from > first ? period.from : first, period.to < last ? period.to : last);
  });
  return months.flat();
}
