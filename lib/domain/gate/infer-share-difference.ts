import type { Inference, NoInference } from '#domain/gate/inference.ts';
import {
  type PairedProportions,
  tangoAbove,
  tangoBelow,
  tangoLower,
  tangoMethod,
  tangoUpper,
} from '#domain/statistics/intervals/tango.ts';
import { effectiveN } from '#domain/statistics/sampling/effective-n.ts';
import type { PairSums } from '#domain/tallies/evidence.ts';

/**
 * The difference of a 0/1 metric between an arm and the baseline.
 *
 * @param sign −1 turns the difference of a lower-is-better metric into an improvement
 */
export function inferShareDifference({ sums, cells }: PairSums, sign: 1 | -1): Inference | NoInference {
  if (sums.rows === 0 || cells === null) return { none: 'no row is scored by both arms' };
  const { n, degreesOfFreedom } = effectiveN(sums, sums.clustersNotZero);
  const [, onlyArm, onlyBaseline] = cells;
  const [better, worse] = sign === 1 ? [onlyArm, onlyBaseline] : [onlyBaseline, onlyArm];
  const estimate = (better - worse) / sums.weight;
  const scale = n / sums.weight;
  const pairs: PairedProportions = {
    onlyFirst: better * scale,
    onlySecond: worse * scale,
    n,
    degreesOfFreedom,
  };
  return {
    estimate,
    rows: sums.rows,
    clusters: sums.clusters,
    effectiveN: n,
    standardError: Math.sqrt(Math.max(0, (better + worse) / sums.weight - estimate * estimate) / n),
    degreesOfFreedom,
    method: tangoMethod.id,
    // The score test has the error that the difference would have at the margin, which is not 0 where no row differs.
    untrusted: null,
    lower: (alpha) => tangoLower(pairs, alpha),
    upper: (alpha) => tangoUpper(pairs, alpha),
    pAbove: (value) => tangoAbove(pairs, value),
    pBelow: (value) => tangoBelow(pairs, value),
  };
}
