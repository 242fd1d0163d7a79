import type { Method } from '#domain/statistics/method.ts';
import { sortedOrder } from '#domain/statistics/ranks.ts';

export const clusterBootstrapMethod: Method = {
  id: 'cluster-bootstrap',
  name: 'cluster bootstrap',
  meaning:
    'How resamples are drawn where rows come in clusters: whole clusters with replacement, as many as there are, each with all its rows.',
  formula: 'G clusters drawn from G; mean* = Σ S_c / Σ m_c over the drawn clusters',
  avoidWhen:
    'Avoid with fewer than about 20 clusters: resamples then differ too little, and intervals are too short.',
  conventions: [
    'rows inside a drawn cluster are kept as they are, not drawn again',
    'a resample has as many clusters, not as many rows, as the data',
    'every interval of the bootstrap can stand on it; the jackknife leaves out whole clusters',
  ],
  source:
    'Davison and Hinkley 1997, Bootstrap Methods and their Application, 3.8, strategy 1; Cameron, Gelbach and Miller 2008, Rev. Econ. Stat. 90',
};

/** Sum of the values and number of rows of each cluster. */
export interface ClusterColumns {
  readonly sums: Float64Array;
  readonly sizes: Float64Array;
}

/**
 * What the bootstrap of a mean needs of rows in clusters: their ratio, `bootstrapRatio(sums, sizes, plan)`, is the mean over
 * the rows. Rows may come in any order: the sums have the same bits.
 *
 * @param clusters of each row, by any name
 */
export function clusterColumns(
  values: ArrayLike<number>,
  clusters: ArrayLike<string | number>,
): ClusterColumns {
  const indexOf = new Map<string | number, number>();
  const cluster = Int32Array.from(clusters, (name) => {
    const known = indexOf.get(name);
    if (known !== undefined) return known;
    indexOf.set(name, indexOf.size);
    return indexOf.size - 1;
  });
  const sums = new Float64Array(indexOf.size);
  const sizes = new Float64Array(indexOf.size);
  // In ascending order, so that rounding does not depend on which row came first.
  for (const row of sortedOrder(values)) {
    sums[cluster[row]!]! += values[row]!;
    sizes[cluster[row]!]! += 1;
  }
  return { sums, sizes };
}
