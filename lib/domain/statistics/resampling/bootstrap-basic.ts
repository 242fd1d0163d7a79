import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import type { Bootstrap, Limits } from '#domain/statistics/resampling/bootstrap.ts';
import { percentileLimits } from '#domain/statistics/resampling/bootstrap-percentile.ts';

export const bootstrapBasicMethod: Method = {
  id: 'bootstrap-basic',
  name: 'basic bootstrap interval',
  meaning:
    'Interval from how far the statistic on resamples lies from the estimate, turned about it; right where that distance does not depend on the true value.',
  formula: '[2 θ − θ*(1 − alpha), 2 θ − θ*(alpha)]',
  avoidWhen: 'Avoid for statistics with bounds, such as shares: its limits can pass them; BCa’s cannot.',
  conventions: ['quantiles of type 7, as SciPy and NumPy', 'also called the reverse percentile interval'],
  source: 'Davison and Hinkley 1997, Bootstrap Methods and their Application, 5.2.1',
};

/** @param alpha one-sided, above 0 and below 0.5 */
export function basicLimits(bootstrap: Bootstrap, alpha: number): Limits | Undefined {
  const limits = percentileLimits(bootstrap, alpha);
  if ('undefined' in limits) return limits;
  return { lower: 2 * bootstrap.estimate - limits.upper, upper: 2 * bootstrap.estimate - limits.lower };
}
