import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { shareOf } from '#domain/gate/share-of.ts';
import { clopperPearsonMethod } from '#domain/statistics/intervals/clopper-pearson.ts';
import {
  kornGraubardAbove,
  kornGraubardBelow,
  kornGraubardLower,
  kornGraubardMethod,
  kornGraubardUpper,
} from '#domain/statistics/intervals/korn-graubard.ts';
import { ruleOfThreeMethod } from '#domain/statistics/intervals/rule-of-three.ts';
import type { ClusterSums } from '#domain/tallies/evidence.ts';

/** The mean of a 0/1 metric by binomial tails, which cover at least what they say however rare the event is. */
export function inferExactShare(sums: ClusterSums): Inference | NoInference {
  const seen = shareOf(sums);
  if ('none' in seen) return seen;
  const { proportion, figures } = seen;
  const equal = proportion.share === 0 || proportion.share === 1;
  const known = proportion.degreesOfFreedom === null ? clopperPearsonMethod : kornGraubardMethod;
  return {
    ...figures,
    method: (equal ? ruleOfThreeMethod : known).id,
    lower: (alpha) => kornGraubardLower(proportion, alpha),
    upper: (alpha) => kornGraubardUpper(proportion, alpha),
    pAbove: (value) => kornGraubardAbove(proportion, value),
    pBelow: (value) => kornGraubardBelow(proportion, value),
  };
}
