import { z } from 'zod';
import type { CostBudget } from '#domain/cost-budget.ts';

const ascending = (shares: readonly number[]) => shares.every((share, i) => share > (shares[i - 1] ?? 0));

/** One budget of `assize.yaml`. */
export const costBudgetSchema = z.strictObject({
  /** A cost tag of suites, e.g. `cost-centre`; `team`, `suite`, `trigger` and `model` are tags too. */
  tag: z.string().min(1).max(128),
  value: z.string().min(1).max(256),
  /** What all runs with this tag may cost in a month (UTC), providers and AWS, at list prices. */
  maxUsdPerMonth: z.number().positive(),
  /** Shares of it at which `Eval Cost Budget Crossed` is put out. Default 0.5, 0.8 and 1. */
  thresholds: z
    .array(z.number().positive().max(10))
    .min(1)
    .max(10)
    .refine(ascending, 'must ascend')
    .default([0.5, 0.8, 1]),
}) satisfies z.ZodType<CostBudget>;

export type CostBudgetConfig = z.output<typeof costBudgetSchema>;

/** Lambda takes 4 KB of variables in all. */
export const MAX_COST_BUDGETS_BYTES = 2_500;
