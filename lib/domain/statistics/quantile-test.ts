import { binomialLowerTail, binomialUpperTail } from '#domain/statistics/binomial-tail.ts';
import type { Method } from '#domain/statistics/method.ts';
import { bucketStart, fineBits, type LogHistogram, totalCount } from '#domain/tallies/log-histogram.ts';

export const quantileMethod: Method = {
  id: 'order-statistic',
  name: 'order-statistic interval',
  meaning:
    'Interval and test of a quantile, of any distribution: how many rows lie below a value is binomial.',
  conventions: [
    'exact binomial tails, on effective n from the spread between blocks',
    'limits are bucket bounds on the safe side',
  ],
  source: 'Hahn and Meeker 1991, Statistical Intervals, 5.2; Woodruff 1952, JASA 47, for effective n',
};

/** A histogram of values seen, and how many independent rows they are worth. */
export interface QuantileSample {
  readonly histogram: LogHistogram;
  /** Which quantile, in (0, 1). */
  readonly quantile: number;
  readonly effectiveN: number;
}

/** p value of "the quantile is at least `value`" against "it is less". */
export function quantileBelow(sample: QuantileSample, value: number): number {
  return belowFrom(
    sample,
    shareBelow(sample.histogram, (_, end) => end <= value),
  );
}

/** p value of "the quantile is at most `value`" against "it is more". */
export function quantileAbove(sample: QuantileSample, value: number): number {
  return aboveFrom(
    sample,
    shareBelow(sample.histogram, (start) => start <= value),
  );
}

/** Upper limit at one-sided level alpha; null: too few rows lie above the quantile to bound it. */
export function quantileUpper(sample: QuantileSample, alpha: number): number | null {
  const total = totalCount(sample.histogram);
  let below = 0;
  for (const [i, bucket] of sample.histogram.buckets.entries()) {
    below += sample.histogram.counts[i]!;
    if (belowFrom(sample, below / total) <= alpha) return bucketEnd(bucket);
  }
  return null;
}

/** Lower limit at one-sided level alpha; null: too few rows lie below the quantile to bound it. */
export function quantileLower(sample: QuantileSample, alpha: number): number | null {
  const total = totalCount(sample.histogram);
  let limit: number | null = null;
  let below = 0;
  for (const [i, bucket] of sample.histogram.buckets.entries()) {
    if (aboveFrom(sample, below / total) > alpha) break;
    limit = bucketStart(bucket, fineBits);
    below += sample.histogram.counts[i]!;
  }
  return limit;
}

function belowFrom({ effectiveN, quantile }: QuantileSample, share: number): number {
  return binomialUpperTail(share * effectiveN, effectiveN, quantile);
}

function aboveFrom({ effectiveN, quantile }: QuantileSample, share: number): number {
  return binomialLowerTail(share * effectiveN, effectiveN, quantile);
}

function shareBelow(histogram: LogHistogram, counts: (start: number, end: number) => boolean): number {
  let below = 0;
  histogram.buckets.forEach((bucket, i) => {
    if (counts(bucketStart(bucket, fineBits), bucketEnd(bucket))) below += histogram.counts[i]!;
  });
  return below / totalCount(histogram);
}

function bucketEnd(bucket: number): number {
  return bucketStart(bucket + 1, fineBits);
}
