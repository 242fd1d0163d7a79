import type { Method } from '#domain/statistics/method.ts';
import { adjustInOrder, ascendingOrder } from '#domain/statistics/multiplicity/adjust-in-order.ts';

export const hochbergMethod: Method = {
  id: 'hochberg',
  name: 'Hochberg',
  meaning: 'Bounds the chance of any false rejection for independent or positively dependent tests.',
  formula: 'min over i ≥ rank of (m − i + 1) p_(i)',
  avoidWhen: 'Avoid where tests may depend negatively, as shares of one whole do; Holm needs no assumption.',
  conventions: ['step-up', 'needs Simes’ inequality'],
  source: 'Hochberg 1988, Biometrika 75',
};

/** Adjusted p values, in the order given. */
export function hochberg(pValues: readonly number[]): number[] {
  let smallest = 1;
  return adjustInOrder(pValues, ascendingOrder(pValues).reverse(), (p, i) => {
    smallest = Math.min(smallest, (i + 1) * p);
    return smallest;
  });
}
