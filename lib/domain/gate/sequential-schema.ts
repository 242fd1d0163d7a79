import { z } from 'zod';
import type { SpendingFunction } from '#domain/statistics/sequential/spending.ts';

/** How a gate looks at its rules wave by wave (docs/sequential-design.md). */
export const sequentialSchema = z.strictObject({
  /** How alpha is spent over the looks: `kim-demets` is alpha t^rho. Default `kim-demets`. */
  spending: z.enum(['kim-demets', 'obrien-fleming', 'pocock']).default('kim-demets'),
  /** Exponent of `kim-demets`, 0.5 to 10: the larger, the less early looks spend. Default 2. */
  rho: z.number().min(0.5).max(10).default(2),
  /**
   * Stops an open run as `inconclusive` at a look where an open rule would pass at the end with less than this chance, above 0
   * and at most 0.5, and no rule would fail with as much. Default: never.
   */
  futility: z.strictObject({ conditionalPower: z.number().gt(0).max(0.5) }).optional(),
});

export type Sequential = z.infer<typeof sequentialSchema>;

export function spendingFunction({ spending, rho }: Sequential): SpendingFunction {
  return spending === 'kim-demets' ? { kind: 'power', rho } : { kind: spending };
}
