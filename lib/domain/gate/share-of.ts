import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { clusterMean } from '#domain/statistics/intervals/cluster-t.ts';
import { type EffectiveN, effectiveN } from '#domain/statistics/sampling/effective-n.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

type ShareFigures = Pick<
  Inference,
  'estimate' | 'rows' | 'clusters' | 'effectiveN' | 'standardError' | 'degreesOfFreedom' | 'untrusted'
>;

/** A share with what its rows are worth. */
interface Seen {
  readonly proportion: EffectiveN & { readonly share: number };
  readonly figures: ShareFigures;
}

/** What every inference on the mean of a 0/1 metric rests on; how its limits are found is the method's own. */
export function shareOf(sums: ClusterSums): Seen | NoInference {
  if (sums.rows === 0) return { none: 'no row is scored' };
  const share = clusterMean(sums);
  const effective = effectiveN(sums, Math.min(sums.clustersNotZero, sums.clustersNotOne));
  const figures: ShareFigures = {
    estimate: share,
    rows: sums.rows,
    clusters: sums.clusters,
    effectiveN: effective.n,
    standardError: Math.sqrt((share * (1 - share)) / effective.n),
    degreesOfFreedom: effective.degreesOfFreedom,
    // Limits have the error that the share would have at the threshold, which is not 0 where the seen one is.
    untrusted: null,
  };
  return { proportion: { share, ...effective }, figures };
}
