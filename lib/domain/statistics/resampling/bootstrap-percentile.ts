import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import {
  type Bootstrap,
  type Limits,
  outOfReach,
  replicateQuantile,
} from '#domain/statistics/resampling/bootstrap.ts';

export const bootstrapPercentileMethod: Method = {
  id: 'bootstrap-percentile',
  name: 'bootstrap percentile interval',
  meaning:
    'Interval between two quantiles of the statistic on resamples; right where those spread evenly about the estimate.',
  formula: '[θ*(alpha), θ*(1 − alpha)]',
  avoidWhen: 'Avoid where the statistic is biased or its error depends on its value; BCa corrects for both.',
  conventions: [
    'quantiles of type 7 (linear between order statistics), as SciPy and NumPy',
    'a resample draws as many rows as there are',
  ],
  source: 'Efron and Tibshirani 1993, An Introduction to the Bootstrap, 13.3',
};

/** @param alpha one-sided, above 0 and below 0.5 */
export function percentileLimits(bootstrap: Bootstrap, alpha: number): Limits | Undefined {
  return (
    outOfReach(bootstrap, alpha) ?? {
      lower: replicateQuantile(bootstrap.replicates, alpha),
      upper: replicateQuantile(bootstrap.replicates, 1 - alpha),
    }
  );
}
