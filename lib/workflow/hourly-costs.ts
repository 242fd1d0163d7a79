import type { Manifest } from '#domain/manifest.ts';
import { startOfHour } from '#domain/start-of-hour.ts';
import type { HourlyArmCost } from '#domain/verdict.ts';
import { armCost } from '#workflow/arm-cost.ts';
import type { ArmSpend } from '#workflow/ledger.ts';

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
  return manifest.arms.flatMap((arm) => {
    const hours = Map.groupBy(
      spend.filter((row) => row.arm === arm.name),
      ({ at }) => startOfHour(at ?? startedAt),
    );
    return [...hours]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([hour, rows]) => ({ hour, ...armCost(arm, rows) }));
  });
}
