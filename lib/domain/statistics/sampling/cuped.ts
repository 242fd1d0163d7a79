import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';

export const cupedMethod: Method = {
  id: 'cuped',
  name: 'CUPED',
  meaning:
    'Takes out of a mean what a covariate that the arms cannot change explains, and with it that share of the variance.',
  formula: 'y − θ (x − mean x), θ = cov(y, x) / var(x); variance falls by the factor 1 − ρ²',
  avoidWhen:
    'Avoid with a covariate that the arm can change, such as the answer’s length: it takes out the effect too.',
  conventions: [
    'θ from all rows, sums over clusters for the variance',
    'the known mean of x may be given; else its sample mean',
  ],
  source: 'Deng, Xu, Kohavi and Walker 2013, WSDM',
};

export interface Adjusted {
  readonly estimate: number;
  /** Cluster-robust, with G / (G − 1). */
  readonly variance: number;
  readonly theta: number;
  /** Share of the variance that is left. */
  readonly left: number;
}

/**
 * The mean of values with a covariate taken out.
 *
 * @param clusters group of each row; rows without one are their own where none are given
 * @param knownMean of the covariate over the population. Default: the sample's, which leaves the estimate as it is.
 */
export function cuped(
  values: ArrayLike<number>,
  covariate: ArrayLike<number>,
  { clusters, knownMean }: { readonly clusters?: readonly string[]; readonly knownMean?: number } = {},
): Adjusted | Undefined {
  const n = values.length;
  const [meanY, meanX] = [meanOf(values), meanOf(covariate)];
  const groups = new Map<string | number, { y: number; x: number }>();
  let [products, squares] = [0, 0];
  for (let row = 0; row < n; row += 1) {
    const [y, x] = [values[row]! - meanY, covariate[row]! - meanX];
    products += x * y;
    squares += x * x;
    const key = clusters?.[row] ?? row;
    const group = groups.get(key) ?? { y: 0, x: 0 };
    groups.set(key, { y: group.y + y, x: group.x + x });
  }
  if (groups.size < 2) return { undefined: `${groups.size} clusters are too few for an error` };
  if (squares === 0) return { undefined: 'the covariate is constant' };
  const theta = products / squares;
  const [before, after] = [0, theta].map((by) => {
    let sum = 0;
    for (const { y, x } of groups.values()) sum += (y - by * x) ** 2;
    return ((groups.size / (groups.size - 1)) * sum) / (n * n);
  });
  const estimate = meanY - theta * (meanX - (knownMean ?? meanX));
  return { estimate, variance: after!, theta, left: before! > 0 ? after! / before! : 1 };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i]!;
  return sum / values.length;
}
