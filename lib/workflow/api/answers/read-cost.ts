import { isCostGroup } from '#contracts/focus/sum-cost.ts';
import { Refusal } from '#workflow/api/refusal.ts';
import type { RouteAnswer } from '#workflow/api/route-answer.ts';
import { costPeriod } from '#workflow/cost/cost-period.ts';
import { costReport } from '#workflow/cost/cost-report.ts';

/** A leap year. Every run of the period is a file to read, and callers wait for half a minute at most. */
const MAX_DAYS = 366;

const DAY_MS = 86_400_000;

export const answerReadCost: RouteAnswer<'read-cost'> = async ({ query }, ports) => {
  const { by } = query;
  if (!isCostGroup(by)) throw new Refusal(422, `Expected a group of costs, got "${by}".`);
  const { from, to } = costPeriod(query, ports.nowMs());
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days < 1 || days > MAX_DAYS) {
    throw new Refusal(
      422,
      `Expected from and to 1 to ${MAX_DAYS} days apart, both included, got ${from} to ${to}. Ask for a longer time piece by piece.`,
    );
  }
  const { sums, ...report } = await costReport(by, { from, to }, ports.objects);
  return { ...report, sums: [...sums] };
};
