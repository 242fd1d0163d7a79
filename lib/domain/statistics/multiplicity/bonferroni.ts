import type { Method } from '#domain/statistics/method.ts';

export const bonferroniMethod: Method = {
  id: 'bonferroni',
  name: 'Bonferroni',
  meaning: 'Bounds the chance of any false rejection, whatever the dependence.',
  formula: 'm p',
  avoidWhen: 'Avoid altogether: Holm rejects at least as much under the same conditions.',
  conventions: ['at most 1'],
  source: 'Dunn 1961, JASA 56',
};

/** Adjusted p values, in the order given. */
export function bonferroni(pValues: readonly number[]): number[] {
  return pValues.map((p) => Math.min(1, p * pValues.length));
}
