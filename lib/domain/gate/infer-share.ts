import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { clusterMean } from '#domain/statistics/intervals/cluster-t.ts';
import {
  wilsonAbove,
  wilsonBelow,
  wilsonLower,
  wilsonMethod,
  wilsonUpper,
} from '#domain/statistics/intervals/wilson.ts';
import { effectiveN } from '#domain/statistics/sampling/effective-n.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

/** The mean of a 0/1 metric. */
export function inferShare(sums: ClusterSums): Inference | NoInference {
  if (sums.rows === 0) return { none: 'no row is scored' };
  const share = clusterMean(sums);
  const effective = effectiveN(sums, Math.min(sums.clustersNotZero, sums.clustersNotOne));
  const proportion = { share, ...effective };
  return {
    estimate: share,
    rows: sums.rows,
    clusters: sums.clusters,
    effectiveN: effective.n,
    standardError: Math.sqrt((share * (1 - share)) / effective.n),
    degreesOfFreedom: effective.degreesOfFreedom,
    method: wilsonMethod.id,
    // The score test has the error that the share would have at the threshold, which is not 0 where the seen one is.
    untrusted: null,
    lower: (alpha) => wilsonLower(proportion, alpha),
    upper: (alpha) => wilsonUpper(proportion, alpha),
    pAbove: (value) => wilsonAbove(proportion, value),
    pBelow: (value) => wilsonBelow(proportion, value),
  };
}
