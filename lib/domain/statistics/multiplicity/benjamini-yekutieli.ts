import type { Method } from '#domain/statistics/method.ts';
import { benjaminiHochberg } from '#domain/statistics/multiplicity/benjamini-hochberg.ts';

export const benjaminiYekutieliMethod: Method = {
  id: 'benjamini-yekutieli',
  name: 'Benjamini–Yekutieli',
  meaning: 'Bounds the average share of false rejections whatever the dependence.',
  formula: 'Benjamini–Hochberg times Σ 1 / i, i from 1 to m',
  avoidWhen:
    'Avoid where tests depend positively, as slices of one run do: Benjamini–Hochberg holds there and rejects more.',
  conventions: ['at most 1'],
  source: 'Benjamini and Yekutieli 2001, Annals of Statistics 29',
};

/** Adjusted p values, in the order given. */
export function benjaminiYekutieli(pValues: readonly number[]): number[] {
  let harmonic = 0;
  for (let i = 1; i <= pValues.length; i += 1) harmonic += 1 / i;
  return benjaminiHochberg(pValues.map((p) => p * harmonic)).map((p) => Math.min(1, p));
}
