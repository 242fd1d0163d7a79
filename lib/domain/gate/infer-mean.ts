import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { tInference } from '#domain/gate/t-inference.ts';
import {
  clusterMean,
  clusterTMethod,
  clusterVariance,
  independentVariance,
} from '#domain/statistics/intervals/cluster-t.ts';
import { clustersByWeight } from '#domain/statistics/sampling/effective-n.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

/**
 * A mean, or a mean difference, from cluster sums.
 *
 * @param sign −1 turns the difference of a lower-is-better metric into an improvement
 * @param informative clusters whose scores are not all the common one
 * @param range lowest and highest possible value; null: no bound
 */
export function inferMean(
  sums: ClusterSums,
  sign: 1 | -1,
  informative: number,
  range: readonly [number | null, number | null],
): Inference | NoInference {
  if (sums.clusters < 2)
    return { none: `${sums.clusters} clusters are scored, and an error needs at least 2` };
  const variance = clusterVariance(sums);
  const effectiveN = variance > 0 ? (sums.rows * independentVariance(sums)) / variance : sums.rows;
  return tInference({
    estimate: sign * clusterMean(sums),
    standardError: Math.sqrt(variance),
    rows: sums.rows,
    clusters: sums.clusters,
    informative,
    degreesOfFreedom: Math.max(1, Math.min(informative, clustersByWeight(sums)) - 1),
    effectiveN: Math.min(sums.rows, effectiveN),
    range,
    method: clusterTMethod.id,
  });
}
