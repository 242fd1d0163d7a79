import type { Method } from '#domain/statistics/method.ts';
import { ascendingOrder } from '#domain/statistics/multiplicity/adjust-in-order.ts';

export const hommelMethod: Method = {
  id: 'hommel',
  name: 'Hommel',
  meaning: 'Rejects at least as much as Hochberg under the same conditions.',
  formula: 'closed testing with Simes’ test of every intersection',
  avoidWhen: 'Avoid where tests may depend negatively; Holm needs no assumption.',
  conventions: ['needs Simes’ inequality', 'by Wright’s algorithm'],
  source: 'Hommel 1988, Biometrika 75; Wright 1992, Biometrics 48',
};

/** Adjusted p values, in the order given. */
export function hommel(pValues: readonly number[]): number[] {
  const n = pValues.length;
  const order = ascendingOrder(pValues);
  const sorted = order.map((index) => pValues[index]!);
  const simes = Math.min(...sorted.map((p, i) => (n * p) / (i + 1)));
  const adjusted = sorted.map(() => simes);
  for (let m = n - 1; m >= 2; m -= 1) {
    const low = n - m + 1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 2; i <= m; i += 1) least = Math.min(least, (m * sorted[low + i - 2]!) / i);
    for (let i = 0; i < low; i += 1) adjusted[i] = Math.max(adjusted[i]!, Math.min(m * sorted[i]!, least));
    for (let i = low; i < n; i += 1) adjusted[i] = Math.max(adjusted[i]!, adjusted[low - 1]!);
  }
  const result = new Array<number>(n);
  order.forEach((index, i) => {
    result[index] = Math.min(1, Math.max(adjusted[i]!, sorted[i]!));
  });
  return result;
}
