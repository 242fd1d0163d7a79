import type { Method } from '#domain/statistics/method.ts';

export const eValueMethod: Method = {
  id: 'e-values',
  name: 'e-values',
  meaning:
    'Evidence that may be multiplied over independent looks and averaged over dependent ones; 1 / e is a p value.',
  formula: 'product, mean; from p: κ p^(κ − 1); e-BH: reject the k largest with e_(k) ≥ m / (q k)',
  avoidWhen: 'Avoid where one look is planned: a p value has more power there.',
  conventions: ['κ = 1/2 by default', 'e-BH holds under any dependence'],
  source: 'Vovk and Wang 2021, Annals of Statistics 49(3); Wang and Ramdas 2022, JRSS B 84(3)',
};

/** Of looks each of which is fair given those before. */
export function combineSequential(eValues: readonly number[]): number {
  return eValues.reduce((product, e) => product * e, 1);
}

/** Of looks that may depend on each other in any way; 1 where there are none. */
export function combineDependent(eValues: readonly number[]): number {
  return eValues.length === 0 ? 1 : eValues.reduce((sum, e) => sum + e, 0) / eValues.length;
}

/** An e-value from a p value. @param kappa in (0, 1). Default 1/2. */
export function eFromP(p: number, kappa = 0.5): number {
  return kappa * p ** (kappa - 1);
}

export function pFromE(e: number): number {
  return Math.min(1, 1 / e);
}

/** Which hypotheses are rejected at false discovery rate q. */
export function eBenjaminiHochberg(eValues: readonly number[], q: number): boolean[] {
  const order = eValues.map((_, i) => i).sort((a, b) => eValues[b]! - eValues[a]!);
  let rejected = 0;
  order.forEach((index, i) => {
    if (eValues[index]! >= eValues.length / (q * (i + 1))) rejected = i + 1;
  });
  const result = eValues.map(() => false);
  for (const index of order.slice(0, rejected)) result[index] = true;
  return result;
}
