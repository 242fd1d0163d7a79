import type { Method } from '#domain/statistics/method.ts';
import { adjustInOrder, ascendingOrder } from '#domain/statistics/multiplicity/adjust-in-order.ts';

export const holmMethod: Method = {
  id: 'holm',
  name: 'Holm',
  meaning:
    'Bounds the chance of any false rejection, whatever the dependence, and never rejects less than Bonferroni.',
  formula: 'max over i ≤ rank of (m − i + 1) p_(i)',
  avoidWhen:
    'Avoid for long lists of alerts, where a bounded share of false ones is enough: Benjamini–Hochberg.',
  conventions: ['step-down', 'at most 1'],
  source: 'Holm 1979, Scandinavian Journal of Statistics 6',
};

/** Adjusted p values, in the order given. */
export function holm(pValues: readonly number[]): number[] {
  let largest = 0;
  return adjustInOrder(pValues, ascendingOrder(pValues), (p, i) => {
    largest = Math.max(largest, Math.min(1, (pValues.length - i) * p));
    return largest;
  });
}
