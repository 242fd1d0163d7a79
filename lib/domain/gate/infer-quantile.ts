import { type ArmBlock, mergeHistograms, rowsOf } from '#domain/gate/arm-histogram.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import {
  quantileAbove,
  quantileBelow,
  quantileLower,
  quantileMethod,
  quantileUpper,
} from '#domain/statistics/intervals/quantile-test.ts';
import { bucketOf, fineBits, histogramQuantile } from '#domain/tallies/log-histogram.ts';

/** One arm's quantile, from its values by block. */
export function inferQuantile(blocks: readonly ArmBlock[], quantile: number): Inference | NoInference {
  const rows = rowsOf(blocks);
  if (rows === 0) return { none: 'no row has a value' };
  if (blocks.length < 2) return { none: 'the rows lie in 1 block, and an error needs at least 2' };
  const histogram = mergeHistograms(blocks);
  const estimate = histogramQuantile(histogram, quantile);
  const effectiveN = rowsWorth(blocks, estimate);
  const sample = { histogram, quantile, effectiveN };
  const [low, high] = [quantileLower(sample, 0.16), quantileUpper(sample, 0.16)];
  return {
    estimate,
    rows,
    clusters: blocks.length,
    effectiveN,
    standardError: low === null || high === null ? 0 : (high - low) / 2,
    degreesOfFreedom: null,
    method: quantileMethod.id,
    untrusted: null,
    lower: (alpha) => quantileLower(sample, alpha),
    upper: (alpha) => quantileUpper(sample, alpha),
    pAbove: (value) => quantileAbove(sample, value),
    pBelow: (value) => quantileBelow(sample, value),
  };
}

/**
 * Independent rows that the rows are worth, at most their number: from how much the share of values up to the estimate
 * varies between blocks, against how much it would by chance.
 */
function rowsWorth(blocks: readonly ArmBlock[], estimate: number): number {
  const last = bucketOf(estimate, fineBits);
  const counted = blocks.map(({ weight, buckets }) => {
    let upTo = 0;
    let all = 0;
    for (let at = 0; at < buckets.length; at += 2) {
      all += weight * buckets[at + 1]!;
      if (buckets[at]! <= last) upTo += weight * buckets[at + 1]!;
    }
    return { upTo, all };
  });
  const total = counted.reduce((sum, { all }) => sum + all, 0);
  const share = counted.reduce((sum, { upTo }) => sum + upTo, 0) / total;
  const squares = counted.reduce((sum, { upTo, all }) => sum + (upTo - share * all) ** 2, 0);
  const rows = rowsOf(blocks);
  if (squares === 0) return rows;
  const between = ((blocks.length / (blocks.length - 1)) * squares) / (total * total);
  return Math.min(rows, (share * (1 - share)) / between);
}
