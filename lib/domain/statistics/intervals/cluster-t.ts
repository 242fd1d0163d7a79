import type { Method } from '#domain/statistics/method.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

export const clusterTMethod: Method = {
  id: 'cluster-t',
  name: 'cluster-robust t interval',
  meaning:
    'Interval and test of a mean whose rows come in clusters; needs ten clusters that carry the spread.',
  formula: 'mean ± t √(G / (G − 1) Σ (S_c − mean m_c)² / n²)',
  avoidWhen:
    'Avoid with few clusters, or where nearly all scores are alike; 0/1 metrics have score intervals.',
  conventions: [
    'variance with the factor G / (G − 1), named CR1 elsewhere; without it (CR0) it is too small for few clusters',
    'degrees of freedom G − 1, where G counts clusters by what they weigh, and only those with something to show',
  ],
  source: 'Cochran 1977, Sampling Techniques, 9A.1 and 11.17; Miller 2024, arXiv:2411.00640, eq. 4',
};

/** Mean over the rows, weighted in a partial sample; needs one row. */
export function clusterMean({ sum, weight }: ClusterSums): number {
  return sum / weight;
}

/**
 * Variance of the mean, allowing for any dependence inside a cluster:
 * G / (G − 1) Σ_c (S_c − mean m_c)² / n²; needs two clusters.
 */
export function clusterVariance(sums: ClusterSums): number {
  const mean = clusterMean(sums);
  const squares = sums.clusterSquares - 2 * mean * sums.clusterProducts + mean * mean * sums.clusterSizes;
  // What is left of rounding where all clusters have the same mean.
  const noise = 1e-12 * (sums.clusterSquares + mean * mean * sums.clusterSizes);
  if (squares <= noise) return 0;
  return ((sums.clusters / (sums.clusters - 1)) * squares) / (sums.weight * sums.weight);
}

/** The same without the factor G / (G − 1), as some packages have it (CR0 of Cameron and Miller 2015): for comparison. */
export function clusterVarianceUncorrected(sums: ClusterSums): number {
  return (clusterVariance(sums) * (sums.clusters - 1)) / sums.clusters;
}

/** Variance that the mean would have if its rows were independent; needs two rows. */
export function independentVariance(sums: ClusterSums): number {
  const mean = clusterMean(sums);
  const spread = sums.sumOfSquares / sums.weight - mean * mean;
  return spread <= 1e-12 * (sums.sumOfSquares / sums.weight) ? 0 : spread / (sums.rows - 1);
}
