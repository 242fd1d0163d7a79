import { type ArmBlock, mergeHistograms, rowsOf } from '#domain/gate/arm-histogram.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { tInference } from '#domain/gate/t-inference.ts';
import { blockJackknifeError, blockJackknifeMethod } from '#domain/statistics/intervals/block-jackknife.ts';
import { histogramQuantile } from '#domain/tallies/log-histogram.ts';

/** More groups of blocks than this would each move a quantile by less than the histogram can tell. */
const mostGroups = 64;

/**
 * The difference of a quantile between an arm and the baseline, over all values of each.
 *
 * @param sign −1 turns the difference of a lower-is-better metric into an improvement
 */
export function inferQuantileDifference(
  arm: readonly ArmBlock[],
  baseline: readonly ArmBlock[],
  quantile: number,
  sign: 1 | -1,
): Inference | NoInference {
  const blocks = Math.min(arm.length, baseline.length);
  if (blocks < 2)
    return { none: `values of both arms lie in ${blocks} blocks, and an error needs at least 2` };
  const groups = Math.min(blocks, mostGroups);
  const ours = grouped(arm, groups);
  const theirs = grouped(baseline, groups);
  const difference = (except?: number) =>
    sign *
    (histogramQuantile(mergeHistograms(ours, except), quantile) -
      histogramQuantile(mergeHistograms(theirs, except), quantile));
  const standardError = blockJackknifeError(groups, difference);
  if (standardError === null) return { none: `the error cannot be had from ${groups} groups of blocks` };
  const rows = Math.min(rowsOf(arm), rowsOf(baseline));
  return tInference({
    estimate: difference(),
    standardError,
    rows,
    clusters: groups,
    informative: groups,
    degreesOfFreedom: groups - 1,
    effectiveN: rows,
    range: [null, null],
    method: blockJackknifeMethod.id,
  });
}

/** Blocks dealt out to so many groups, in block order. */
function grouped(blocks: readonly ArmBlock[], groups: number): ArmBlock[] {
  return Array.from({ length: groups }, (_, group) => {
    const { buckets, counts } = mergeHistograms(blocks.filter((_, block) => block % groups === group));
    return { weight: 1, buckets: buckets.flatMap((bucket, i) => [bucket, counts[i]!]) };
  });
}
