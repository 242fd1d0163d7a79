import type { Inference } from '#domain/gate/inference.ts';
import { criticalValue, upperTail } from '#domain/statistics/critical-value.ts';
import { fewestInformative } from '#domain/statistics/effective-n.ts';

export interface TEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly rows: number;
  /** Clusters, or blocks where the error comes from them. */
  readonly clusters: number;
  /** How many of them show something that the error can be seen in. */
  readonly informative: number;
  readonly degreesOfFreedom: number;
  readonly effectiveN: number;
  readonly method: string;
}

/** Tests and limits that rest on an estimated standard error. */
export function tInference(of: TEstimate): Inference {
  const common = {
    estimate: of.estimate,
    rows: of.rows,
    clusters: of.clusters,
    effectiveN: of.effectiveN,
    standardError: of.standardError,
    degreesOfFreedom: of.degreesOfFreedom,
    method: of.method,
  };
  if (of.standardError === 0) return { ...common, ...allAlike(of.estimate, of.clusters) };
  const { estimate, standardError, degreesOfFreedom } = of;
  const reach = (alpha: number) => criticalValue(alpha, degreesOfFreedom) * standardError;
  return {
    ...common,
    untrusted:
      of.informative < fewestInformative
        ? `only ${of.informative} of ${of.clusters} clusters show a difference, too few to see the error in`
        : null,
    lower: (alpha) => estimate - reach(alpha),
    upper: (alpha) => estimate + reach(alpha),
    pAbove: (value) => upperTail((estimate - value) / standardError, degreesOfFreedom),
    pBelow: (value) => upperTail((value - estimate) / standardError, degreesOfFreedom),
  };
}

/** Where every cluster says the same there is no error to see, but that all G say so has a sign test's p value, 2^−G. */
function allAlike(estimate: number, clusters: number) {
  const p = 2 ** -clusters;
  return {
    untrusted: 'every cluster gives the same value, so that the error cannot be seen',
    lower: (alpha: number) => (p <= alpha ? estimate : null),
    upper: (alpha: number) => (p <= alpha ? estimate : null),
    pAbove: (value: number) => (estimate > value ? p : 1),
    pBelow: (value: number) => (estimate < value ? p : 1),
  };
}
