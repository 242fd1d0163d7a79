import type { HistogramBlock } from '#domain/tallies/evidence.ts';
import type { LogHistogram } from '#domain/tallies/log-histogram.ts';

/** One arm's values in one group of blocks. */
export interface ArmBlock {
  readonly weight: number;
  /** Flat: bucket, rows, …, ascending. */
  readonly buckets: readonly number[];
}

/** The blocks in which an arm has values. */
export function armBlocks(blocks: readonly HistogramBlock[], arm: number): ArmBlock[] {
  return blocks
    .map(({ weight, arms }) => ({ weight, buckets: arms[arm]! }))
    .filter(({ buckets }) => buckets.length > 0);
}

/** Unweighted values of an arm. */
export function rowsOf(blocks: readonly ArmBlock[]): number {
  return blocks.reduce(
    (sum, { buckets }) => sum + buckets.reduce((rows, n, i) => (i % 2 ? rows + n : rows), 0),
    0,
  );
}

/** All values together, weighted. @param except leaves one block out */
export function mergeHistograms(blocks: readonly ArmBlock[], except?: number): LogHistogram {
  const counts = new Map<number, number>();
  blocks.forEach(({ weight, buckets }, block) => {
    if (block === except) return;
    for (let at = 0; at < buckets.length; at += 2) {
      const bucket = buckets[at]!;
      counts.set(bucket, (counts.get(bucket) ?? 0) + weight * buckets[at + 1]!);
    }
  });
  const ascending = [...counts].sort(([a], [b]) => a - b);
  return { buckets: ascending.map(([bucket]) => bucket), counts: ascending.map(([, count]) => count) };
}
