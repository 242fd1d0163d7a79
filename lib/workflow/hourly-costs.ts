import type { Manifest } from '#domain/manifest.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import { startOfHour } from '#domain/start-of-hour.ts';
import type { HourlyArmCost } from '#domain/verdict.ts';
import type { ArmSpend } from '#workflow/ports.ts';

/**
 * What each arm cost in each hour, arm by arm in the manifest's order, hours ascending.
 *
 * @param startedAt where an attempt does not say when it was: ISO 8601.
 */
export function hourlyCosts(
  manifest: Manifest,
  spend: readonly ArmSpend[],
  startedAt: string,
): readonly HourlyArmCost[] {
  return manifest.arms.flatMap(({ name, target }) => {
    const hours = Map.groupBy(
      spend.filter(({ arm }) => arm === name),
      ({ at }) => startOfHour(at ?? startedAt),
    );
    return [...hours]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([hour, rows]) => {
        const sum = (read: (row: ArmSpend) => number) => rows.reduce((total, row) => total + read(row), 0);
        return {
          hour,
          arm: name,
          served: pricedName(target),
          microUsd: sum((row) => row.costMicroUsd),
          calls: sum((row) => row.tries),
          unpricedCalls: sum((row) => row.unpricedCalls),
          inputTokens: sum((row) => row.inputTokens),
          outputTokens: sum((row) => row.outputTokens),
        };
      });
  });
}
