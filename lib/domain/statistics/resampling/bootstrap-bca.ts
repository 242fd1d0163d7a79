import type { Statistic, Undefined } from '#domain/score.ts';
import { normalCdf, normalQuantile, normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import {
  type Bootstrap,
  type Limits,
  outOfReach,
  replicateQuantile,
  tieWidth,
} from '#domain/statistics/resampling/bootstrap.ts';

export const bootstrapBcaMethod: Method = {
  id: 'bootstrap-bca',
  name: 'BCa bootstrap interval',
  meaning:
    'Interval between two quantiles of the statistic on resamples, shifted for its bias and for how its error grows with its value; right for skewed data and bounded statistics.',
  formula:
    'θ* at level Φ(z0 + (z0 + z) / (1 − a (z0 + z))), z = ∓z(alpha); z0 = Φ⁻¹(share of θ* below θ), a = Σ d³ / (6 (Σ d²)^1.5), d = mean θ(i) − θ(i)',
  avoidWhen:
    'Avoid below about 20 rows or clusters, where it is too short; Student’s bootstrap-t or an exact method is safer.',
  conventions: [
    'replicates equal to the estimate count half in z0, as SciPy',
    'quantiles of type 7, as SciPy and NumPy',
    'acceleration by the jackknife over rows (over clusters, where whole clusters are drawn)',
  ],
  source:
    'Efron 1987, JASA 82; Efron and Tibshirani 1993, 14.3; DiCiccio and Efron 1996, Statistical Science 11',
};

/** z0: the normal quantile of the share of replicates below the estimate. */
export function biasCorrection({ estimate, replicates }: Bootstrap): Statistic {
  const width = tieWidth(replicates);
  const below = countBelow(replicates, estimate - width);
  const notAbove = countBelow(replicates, estimate + width);
  const share = (below + notAbove) / (2 * replicates.length);
  if (share <= 0 || share >= 1) {
    return { undefined: 'all resamples lie on one side of the estimate' };
  }
  return normalQuantile(share);
}

/** The level of the replicates that stands for a level of the interval. */
export function bcaLevel(level: number, z0: number, acceleration: number): Statistic {
  const z = z0 + (level < 0.5 ? -normalUpperQuantile(level) : normalUpperQuantile(1 - level));
  const stretch = 1 - acceleration * z;
  if (stretch <= 0) return { undefined: 'the error grows too fast with the value for a limit at this level' };
  return normalCdf(z0 + z / stretch);
}

/**
 * @param acceleration of the same statistic on the same data
 * @param alpha one-sided, above 0 and below 0.5
 */
export function bcaLimits(bootstrap: Bootstrap, acceleration: Statistic, alpha: number): Limits | Undefined {
  if (typeof acceleration !== 'number') return acceleration;
  const z0 = biasCorrection(bootstrap);
  if (typeof z0 !== 'number') return z0;
  const lower = limitAt(bootstrap, bcaLevel(alpha, z0, acceleration));
  if (typeof lower !== 'number') return lower;
  const upper = limitAt(bootstrap, bcaLevel(1 - alpha, z0, acceleration));
  if (typeof upper !== 'number') return upper;
  return { lower, upper };
}

function limitAt(bootstrap: Bootstrap, level: Statistic): Statistic {
  if (typeof level !== 'number') return level;
  return outOfReach(bootstrap, level) ?? replicateQuantile(bootstrap.replicates, level);
}

/** How many of ascending values lie below a bound. */
function countBelow(ascending: Float64Array, bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
