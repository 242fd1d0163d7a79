/** What all runs of one cost centre may cost in a month, before somebody is told. */
export interface CostBudget {
  /** A cost tag, e.g. `cost-centre`. */
  readonly tag: string;
  /** The value of that tag, e.g. `cc-4711`. */
  readonly value: string;
  readonly maxUsdPerMonth: number;
  /** Shares of it, ascending, e.g. 0.5, 0.8 and 1. */
  readonly thresholds: readonly number[];
}

/** The thresholds that a month's cost has reached. */
export function reachedThresholds(budget: CostBudget, spentMicroUsd: number): readonly number[] {
  const maxMicroUsd = budget.maxUsdPerMonth * 1e6;
  return budget.thresholds.filter((threshold) => spentMicroUsd >= threshold * maxMicroUsd);
}
