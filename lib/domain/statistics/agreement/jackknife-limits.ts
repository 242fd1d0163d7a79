import type { Undefined } from '#domain/score.ts';
import { tUpperQuantile } from '#domain/statistics/distributions/student-t.ts';
import { blockJackknifeError } from '#domain/statistics/intervals/block-jackknife.ts';
import type { Limits } from '#domain/statistics/intervals/t-interval.ts';

/** Limits of a statistic over items, each at one-sided level alpha, from its values without each item. */
export function jackknifeLimits<Item>(
  items: readonly Item[],
  statistic: (items: readonly Item[]) => number | Undefined,
  alpha: number,
): Limits | Undefined {
  const estimate = statistic(items);
  if (typeof estimate !== 'number') return estimate;
  const error = blockJackknifeError(items.length, (left) => statistic(items.toSpliced(left, 1)));
  if (error === null) return { undefined: 'the error cannot be had, as one item carries the value' };
  const reach = tUpperQuantile(alpha, items.length - 1) * error;
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}
