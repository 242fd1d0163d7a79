import type { Inference } from '#domain/gate/inference.ts';
import { criticalValue, upperTail } from '#domain/statistics/distributions/critical-value.ts';
import { allAlikeP, allAlikeReach } from '#domain/statistics/intervals/rule-of-three.ts';
import { fewestInformative } from '#domain/statistics/sampling/effective-n.ts';

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
  /** Lowest and highest value that the mean of one cluster could have; null: no bound, or not a mean. */
  readonly range: readonly [number | null, number | null];
  readonly method: string;
}

/** Tests and limits that rest on an estimated standard error. */
export function tInference(of: TEstimate): Inference {
  const { estimate, standardError, degreesOfFreedom, rows, clusters, effectiveN, method } = of;
  const common = { estimate, rows, clusters, effectiveN, standardError, degreesOfFreedom, method };
  if (standardError === 0) return { ...common, ...allAlike(of) };
  const reach = (alpha: number) => criticalValue(alpha, degreesOfFreedom) * standardError;
  return {
    ...common,
    untrusted: of.informative < fewestInformative ? tooFewInformative(of) : null,
    lower: (alpha) => estimate - reach(alpha),
    upper: (alpha) => estimate + reach(alpha),
    pAbove: (value) => upperTail((estimate - value) / standardError, degreesOfFreedom),
    pBelow: (value) => upperTail((value - estimate) / standardError, degreesOfFreedom),
  };
}

function tooFewInformative({ informative, clusters, rows }: TEstimate): Inference['untrusted'] {
  return {
    reason: `only ${informative} of ${clusters} clusters show a difference, too few to see the error in`,
    nNeeded: informative > 0 ? Math.ceil((rows * fewestInformative) / informative) : null,
  };
}

/** Where every cluster says the same, the error cannot be estimated, but bounded values bound the mean. */
function allAlike({ estimate, clusters, range: [lowest, highest] }: TEstimate) {
  const room = (bound: number | null) => (bound === null ? null : Math.abs(estimate - bound));
  const [below, above] = [room(lowest), room(highest)];
  return {
    untrusted: {
      reason: 'every cluster gives the same value, so that the error cannot be seen',
      nNeeded: null,
    },
    lower: (alpha: number) => (below === null ? null : estimate - allAlikeReach(below, clusters, alpha)),
    upper: (alpha: number) => (above === null ? null : estimate + allAlikeReach(above, clusters, alpha)),
    pAbove: (value: number) => allAlikeP(below, clusters, estimate - value),
    pBelow: (value: number) => allAlikeP(above, clusters, value - estimate),
  };
}
