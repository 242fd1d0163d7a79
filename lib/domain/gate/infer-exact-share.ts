import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { clopperPearsonMethod } from '#domain/statistics/intervals/clopper-pearson.ts';
import { clusterMean } from '#domain/statistics/intervals/cluster-t.ts';
import {
  kornGraubardAbove,
  kornGraubardBelow,
  kornGraubardLower,
  kornGraubardMethod,
  kornGraubardUpper,
} from '#domain/statistics/intervals/korn-graubard.ts';
import { ruleOfThreeMethod } from '#domain/statistics/intervals/rule-of-three.ts';
import { effectiveN } from '#domain/statistics/sampling/effective-n.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

/** The mean of a 0/1 metric by binomial tails, which cover at least what they say however rare the event is. */
export function inferExactShare(sums: ClusterSums): Inference | NoInference {
  if (sums.rows === 0) return { none: 'no row is scored' };
  const share = clusterMean(sums);
  const effective = effectiveN(sums, Math.min(sums.clustersNotZero, sums.clustersNotOne));
  const proportion = { share, ...effective };
  const equal = share === 0 || share === 1;
  const known = effective.degreesOfFreedom === null ? clopperPearsonMethod : kornGraubardMethod;
  return {
    estimate: share,
    rows: sums.rows,
    clusters: sums.clusters,
    effectiveN: effective.n,
    standardError: Math.sqrt((share * (1 - share)) / effective.n),
    degreesOfFreedom: effective.degreesOfFreedom,
    method: (equal ? ruleOfThreeMethod : known).id,
    untrusted: null,
    lower: (alpha) => kornGraubardLower(proportion, alpha),
    upper: (alpha) => kornGraubardUpper(proportion, alpha),
    pAbove: (value) => kornGraubardAbove(proportion, value),
    pBelow: (value) => kornGraubardBelow(proportion, value),
  };
}
