import type { Arm } from '#domain/manifest.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import type { ArmCost } from '#domain/verdict.ts';
import type { ArmSpend } from '#workflow/ledger.ts';

/** What an arm cost in all. @param spend of any arms, this one's among them */
export function armCost({ name, target }: Arm, spend: readonly ArmSpend[]): ArmCost {
  const rows = spend.filter(({ arm }) => arm === name);
  const sum = (read: (row: ArmSpend) => number) => rows.reduce((total, row) => total + read(row), 0);
  return {
    arm: name,
    served: pricedName(target),
    microUsd: sum((row) => row.costMicroUsd),
    calls: sum((row) => row.tries),
    unpricedCalls: sum((row) => row.unpricedCalls),
    inputTokens: sum((row) => row.inputTokens),
    outputTokens: sum((row) => row.outputTokens),
    estimatedCalls: sum((row) => row.estimatedCalls ?? 0),
  };
}
