import { binomialLowerTail, binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import type { Method } from '#domain/statistics/method.ts';
import { bucketStart, fineBits, type LogHistogram, totalCount } from '#domain/tallies/log-histogram.ts';

export const quantileMethod: Method = {
  id: 'order-statistic',
  name: 'order-statistic interval',
  meaning:
    'Interval and test of a quantile, of any distribution: how many rows lie below a value is binomial.',
  formula: 'order statistics whose binomial tails at the quantile are at most alpha',
  avoidWhen: 'Avoid for extreme quantiles of few rows: the interval has no upper end.',
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
  const { buckets } = sample.histogram;
  const shares = sharesUpTo(sample.histogram);
  const first = firstWhere(buckets.length, (i) => belowFrom(sample, shares[i]!) <= alpha);
  return first === buckets.length ? null : bucketEnd(buckets[first]!);
}

/** Lower limit at one-sided level alpha; null: too few rows lie below the quantile to bound it. */
export function quantileLower(sample: QuantileSample, alpha: number): number | null {
  const { buckets } = sample.histogram;
  const shares = sharesUpTo(sample.histogram);
  const first = firstWhere(buckets.length, (i) => aboveFrom(sample, shares[i - 1] ?? 0) > alpha);
  return first === 0 ? null : bucketStart(buckets[first - 1]!, fineBits);
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

/** Share of the values up to and in each bucket. */
function sharesUpTo(histogram: LogHistogram): number[] {
  const total = totalCount(histogram);
  let below = 0;
  return histogram.counts.map((count) => {
    below += count;
    return below / total;
  });
}

/** The first index from which on a condition holds, by bisection; `length` where it never does. */
function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
