import type { Range } from '#domain/estimate/range.ts';
import { capMicroUsd } from '#domain/money.ts';
import type { Suite } from '#domain/suite.ts';

/** Which of the suite's budgets the estimate does not fit into, and what comes of it. */
export function budgetNotes(microUsd: Range | null, budget: Suite['budget']): string[] {
  if (microUsd === null || budget === undefined) return [];
  return [...note(microUsd, 'maxUsd', budget.maxUsd), ...note(microUsd, 'maxUsdPerDay', budget.maxUsdPerDay)];
}

function note({ expected, high }: Range, name: string, maxUsd: number | undefined): string[] {
  const cap = capMicroUsd(maxUsd);
  if (cap === null || high <= cap) return [];
  const outcome = 'a run that reaches it ends incomplete';
  if (expected <= cap) return [`The run may reach budget.${name}, $${maxUsd}: ${outcome}.`];
  const share = Math.floor((100 * cap) / expected);
  return [
    `The run is expected to exceed budget.${name}, $${maxUsd}, which pays for about ${share} % of it: ${outcome}.`,
  ];
}
