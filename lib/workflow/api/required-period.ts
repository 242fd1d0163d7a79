import { Refusal } from '#workflow/api/refusal.ts';
import type { CostPeriod } from '#workflow/cost/cost-period.ts';

/** A leap year. Callers wait for half a minute at most. */
const MAX_DAYS = 366;

const DAY_MS = 86_400_000;

/** @throws Refusal 422 for a period that ends before it begins, or is too long to be answered at once. */
export function requiredPeriod(period: CostPeriod): CostPeriod {
  const { from, to } = period;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  if (days >= 1 && days <= MAX_DAYS) return period;
  throw new Refusal(
    422,
    `Expected from and to 1 to ${MAX_DAYS} days apart, both included, got ${from} to ${to}. Ask for a longer time piece by piece.`,
  );
}
