import type { Method } from '#domain/statistics/method.ts';

export const benjaminiHochbergMethod: Method = {
  id: 'benjamini-hochberg',
  name: 'Benjamini–Hochberg',
  meaning: 'Adjusts p values so that among those at most q, a share of at most q is false on average.',
  formula: 'q_(i) = min over j ≥ i of p_(j) m / j',
  avoidWhen: 'Avoid where a single false alert must be unlikely; Holm bounds the chance of any.',
  conventions: ['adjusted p values never decrease with the p value'],
  source: 'Benjamini and Hochberg 1995, JRSS B 57; Yekutieli and Benjamini 1999 for adjusted p values',
};

/** Adjusted p values (q values), in the order given. */
export function benjaminiHochberg(pValues: readonly number[]): number[] {
  const order = pValues.map((_, index) => index).sort((a, b) => pValues[b]! - pValues[a]!);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let smallest = 1;
  order.forEach((index, fromLargest) => {
    const rank = pValues.length - fromLargest;
    smallest = Math.min(smallest, (pValues[index]! * pValues.length) / rank);
    adjusted[index] = smallest;
  });
  return adjusted;
}
