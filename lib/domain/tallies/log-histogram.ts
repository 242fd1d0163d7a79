const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
const high = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;

/** Bits of a number's fraction that a fine bucket keeps: buckets are 0.4 % to 0.8 % wide. */
export const fineBits = 7;
/** Bits of a number's fraction that a coarse bucket keeps: two buckets to each doubling. */
export const coarseBits = 1;

/**
 * The bucket of a finite value: the leading bits of its floating-point form, so that it is exact on every machine, keeps
 * the order of the values, and needs no range declared. 0 has bucket 0; −v has minus the bucket of v.
 */
export function bucketOf(value: number, bits: number): number {
  if (value === 0) return 0;
  float[0] = value < 0 ? -value : value;
  const bucket = (words[high]! >>> (20 - bits)) + 1;
  return value < 0 ? -bucket : bucket;
}

/** Lowest value of a bucket of values above 0; of bucket 0, 0. */
export function bucketStart(bucket: number, bits: number): number {
  if (bucket === 0) return 0;
  words[high] = (bucket - 1) << (20 - bits);
  words[1 - high] = 0;
  return float[0]!;
}

/** Counts of values of at least 0 by fine bucket, ascending. Counts may be weighted. */
export interface LogHistogram {
  readonly buckets: readonly number[];
  readonly counts: readonly number[];
}

/** All counts together. */
export function totalCount(histogram: LogHistogram): number {
  return histogram.counts.reduce((total, count) => total + count, 0);
}

/**
 * The quantile p of a histogram with at least one value, interpolated inside its bucket, so that it is a continuous
 * function of the counts; off by at most the bucket's width, 0.8 %.
 */
export function histogramQuantile(histogram: LogHistogram, p: number): number {
  const rank = p * totalCount(histogram);
  let below = 0;
  for (let i = 0; i < histogram.buckets.length; i += 1) {
    const count = histogram.counts[i]!;
    if (count > 0 && below + count >= rank) {
      const bucket = histogram.buckets[i]!;
      const start = bucketStart(bucket, fineBits);
      const share = Math.max(0, rank - below) / count;
      return bucket === 0 ? 0 : start + (bucketStart(bucket + 1, fineBits) - start) * share;
    }
    below += count;
  }
  return bucketStart((histogram.buckets.at(-1) ?? 0) + 1, fineBits);
}
