import { bucketStart, histogramQuantile, type LogHistogram } from '#domain/tallies/log-histogram.ts';

/** Bins that a person can tell apart in a chart. */
const MOST_BINS = 60;

/** `[from, to, count]` of values from `from` on and below `to`; of a bin that holds one value alone both are that value. */
export type Bin = [from: number, to: number, count: number];

/**
 * A histogram in at most sixty bins, ascending: neighbouring buckets are put together, so that no count is split, and bins without
 * values are left out. Bins widen with the distance from 0, and 0 is a bin of its own.
 *
 * @param bits of the histogram's buckets; see `bucketOf`.
 */
export function binsOf({ buckets, counts }: LogHistogram, bits: number): Bin[] {
  const filled = buckets.map((bucket, i) => ({ bucket, count: counts[i]! })).filter(({ count }) => count > 0);
  const side = (sign: number) => filled.filter(({ bucket }) => Math.sign(bucket) === sign);
  const [below, zero, above] = [side(-1), side(0), side(1)];
  const sides = below.length > 0 && above.length > 0 ? 2 : 1;
  const most = Math.floor((MOST_BINS - 1) / sides);
  return [
    ...merged(below, most, bits),
    ...zero.map(({ count }): Bin => [0, 0, count]),
    ...merged(above, most, bits),
  ];
}

interface Filled {
  readonly bucket: number;
  readonly count: number;
}

/** @param filled of one sign, ascending. */
function merged(filled: readonly Filled[], most: number, bits: number): Bin[] {
  const first = filled[0]?.bucket ?? 0;
  const last = filled.at(-1)?.bucket ?? 0;
  const width = Math.ceil((last - first + 1) / most);
  const bins = new Map<number, number>();
  for (const { bucket, count } of filled) {
    const start = first + Math.floor((bucket - first) / width) * width;
    bins.set(start, (bins.get(start) ?? 0) + count);
  }
  return [...bins].map(([start, count]) => {
    const end = Math.min(last, start + width - 1);
    return [lowest(start, bits), highest(end, bits), count];
  });
}

/** Of a histogram of fine buckets; null: it has no values. */
export function quantilesOf(histogram: LogHistogram) {
  if (histogram.buckets.length === 0) return null;
  const at = (share: number) => histogramQuantile(histogram, share);
  return { p50: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99) };
}

/** Buckets of negative values mirror those of positive ones. */
function lowest(bucket: number, bits: number): number {
  return bucket < 0 ? -bucketStart(1 - bucket, bits) : bucketStart(bucket, bits);
}

function highest(bucket: number, bits: number): number {
  return bucket < 0 ? -bucketStart(-bucket, bits) : bucketStart(bucket + 1, bits);
}
