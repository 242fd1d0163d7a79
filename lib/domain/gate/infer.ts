import { armBlocks } from '#domain/gate/arm-histogram.ts';
import { inferCounts, inferCountsDifference } from '#domain/gate/infer-counts.ts';
import { inferMean } from '#domain/gate/infer-mean.ts';
import { inferQuantile } from '#domain/gate/infer-quantile.ts';
import { inferQuantileDifference } from '#domain/gate/infer-quantile-difference.ts';
import { inferRows, inferRowsDifference } from '#domain/gate/infer-rows.ts';
import { inferShare } from '#domain/gate/infer-share.ts';
import { inferShareDifference } from '#domain/gate/infer-share-difference.ts';
import { inferSums, inferSumsDifference } from '#domain/gate/infer-sums.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';

const nothingScored: NoInference = { none: 'no row is scored' };

/** 1 where higher is better, −1 where lower is: turns a difference into an improvement. */
export function directionSign({ direction }: Metric): 1 | -1 {
  return direction === 'higher' ? 1 : -1;
}

/** An arm's own value of a metric on a slice. */
export function inferLevel(
  evidence: Evidence,
  metric: Metric,
  slice: string,
  arm: string,
): Inference | NoInference {
  const { measure, name } = metric;
  const rows = evidence.slices.get(slice);
  if (measure.tally === 'joint') {
    const joint = rows?.joints.get(measure.table);
    if (joint === undefined) return nothingScored;
    return inferCounts(measure, joint, evidence.arms.length, evidence.arms.indexOf(arm));
  }
  if (measure.tally === 'histogram') {
    const blocks = rows?.histograms.get(measure.histogram) ?? [];
    return inferQuantile(armBlocks(blocks, evidence.arms.indexOf(arm)), measure.quantile);
  }
  if (measure.tally === 'sums') {
    const blocks = rows?.sums.get(measure.sums) ?? [];
    return blocks.length === 0 ? nothingScored : inferSums(measure, blocks, evidence.arms.indexOf(arm));
  }
  if (measure.tally === 'rows') {
    const { rowTable, arms } = evidence;
    return rowTable === null ? nothingScored : inferRows(measure, rowTable, slice, arms.indexOf(arm));
  }
  const sums = rows?.means.get(name)?.arms.get(arm);
  if (sums === undefined) return nothingScored;
  if (measure.tally === 'binary') return inferShare(sums);
  return inferMean(sums, 1, Math.min(sums.clustersNotZero, sums.clustersNotOne), metric.range);
}

/** How much better an arm is than the baseline arm on a slice: positive is better, whatever the metric's direction. */
export function inferImprovement(
  evidence: Evidence,
  metric: Metric,
  slice: string,
  arm: string,
): Inference | NoInference {
  const { measure, name } = metric;
  const { baselineArm } = evidence;
  if (baselineArm === null) return { none: 'there is no baseline to compare with' };
  const sign = directionSign(metric);
  const rows = evidence.slices.get(slice);
  const at = [evidence.arms.indexOf(arm), evidence.arms.indexOf(baselineArm)] as const;
  if (measure.tally === 'joint') {
    const joint = rows?.joints.get(measure.table);
    if (joint === undefined) return nothingScored;
    return inferCountsDifference(measure, joint, evidence.arms.length, at, sign);
  }
  if (measure.tally === 'histogram') {
    const blocks = rows?.histograms.get(measure.histogram) ?? [];
    return inferQuantileDifference(
      armBlocks(blocks, at[0]),
      armBlocks(blocks, at[1]),
      measure.quantile,
      sign,
    );
  }
  if (measure.tally === 'sums') {
    const blocks = rows?.sums.get(measure.sums) ?? [];
    return blocks.length === 0 ? nothingScored : inferSumsDifference(measure, blocks, arm, sign);
  }
  if (measure.tally === 'rows') {
    const { rowTable } = evidence;
    return rowTable === null ? nothingScored : inferRowsDifference(measure, rowTable, slice, at, sign);
  }
  const pair = rows?.means.get(name)?.pairs.get(arm);
  if (pair === undefined) return nothingScored;
  if (measure.tally === 'binary') return inferShareDifference(pair, sign);
  const [lowest, highest] = metric.range;
  const width = highest === null || lowest === null ? null : highest - lowest;
  return inferMean(pair.sums, sign, pair.sums.clustersNotZero, [width && -width, width]);
}
