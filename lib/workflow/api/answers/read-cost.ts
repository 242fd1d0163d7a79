import { isCostGroup } from '#contracts/focus/sum-cost.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import { requiredPeriod } from '#workflow/api/required-period.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { costPeriod } from '#workflow/cost/cost-period.ts';
import { costReport } from '#workflow/cost/cost-report.ts';

/** Every run of the period is a file to read. */
export const answerReadCost: RouteAnswer<'read-cost'> = async ({ query }, ports) => {
  const { by } = query;
  if (!isCostGroup(by)) throw new Refusal(422, `Expected a group of costs, got "${by}".`);
  const period = requiredPeriod(costPeriod(query, ports.nowMs()));
  const { sums, ...report } = await costReport(by, period, ports.objects);
  return { ...report, sums: [...sums] };
};
