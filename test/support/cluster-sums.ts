import {
  addClusterRow,
  addLoneRow,
  closeCluster,
  clusterSumFields,
  clusterSumStride,
  readClusterSums,
} from '#domain/tallies/cluster-sums.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

/** Cluster sums of scores, each with weight 1; the inner lists are the clusters. */
export function sumsOf(clusters: readonly (readonly number[])[]): ClusterSums {
  const sums = new Float64Array(clusterSumStride);
  for (const scores of clusters) {
    if (scores.length === 1) addLoneRow(sums, 0, scores[0]!);
    else for (const score of scores) addClusterRow(sums, 0, score);
    closeCluster(sums, 0);
  }
  const named = Object.fromEntries(readClusterSums(sums, 0).map((value, i) => [clusterSumFields[i], value]));
  return { ...(named as unknown as Omit<ClusterSums, 'weight'>), weight: named.rows! };
}
