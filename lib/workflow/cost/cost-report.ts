import { type CostGroup, type CostSum, sumCost, totalCost } from '#contracts/focus/sum-cost.ts';
import type { CostPeriod } from '#workflow/cost/cost-period.ts';
import { readCost } from '#workflow/cost/read-cost.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** What runs cost in a period, group by group. */
export interface CostReport extends CostPeriod {
  readonly by: CostGroup;
  readonly currency: 'USD';
  readonly sums: readonly CostSum[];
  readonly total: CostSum;
}

export async function costReport(
  by: CostGroup,
  { from, to }: CostPeriod,
  objects: ObjectStore,
): Promise<CostReport> {
  const rows = await readCost({ from, to }, objects);
  return { by, from, to, currency: 'USD', sums: sumCost(rows, by), total: totalCost(rows) };
}
