import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';

export const stratifiedMethod: Method = {
  id: 'stratified-mean',
  name: 'stratified mean',
  meaning: 'Mean of a population from samples of its strata, each weighted back to its size.',
  formula:
    'Σ W_h mean_h; variance Σ W_h² (1 − f_h) s_h² / n_h, W_h the share of the stratum, f_h the share read',
  avoidWhen: 'Avoid strata with one row read: their spread cannot be seen.',
  conventions: ['with the finite population correction', 'a sample is a prefix of each stratum'],
  source: 'Cochran 1977, Sampling Techniques, 5.3',
};

export const allocationMethod: Method = {
  id: 'allocation',
  name: 'allocation of rows to strata',
  meaning:
    'How many rows to read of each stratum: by its size, or by size times spread, which needs fewest in all.',
  formula: 'proportional: n N_h / N; Neyman: n N_h S_h / Σ N_h S_h',
  avoidWhen: 'Avoid Neyman’s where slices are judged too: it starves strata that are all alike.',
  conventions: [
    'whole rows by largest remainder',
    'at least one row, at most all, of each stratum; what is too much goes to the others',
  ],
  source: 'Neyman 1934, JRSS 97; Cochran 1977, Sampling Techniques, 5.5',
};

/** What was read of one stratum. */
export interface Stratum {
  /** Rows of the population. */
  readonly size: number;
  readonly rows: number;
  readonly mean: number;
  /** Sample variance of one row. */
  readonly variance: number;
}

export function stratifiedMean(
  strata: readonly Stratum[],
): { readonly estimate: number; readonly variance: number } | Undefined {
  const population = strata.reduce((sum, { size }) => sum + size, 0);
  const unseen = strata.filter(({ size, rows }) => size > 0 && rows === 0).length;
  if (population === 0) return { undefined: 'there are no rows' };
  if (unseen > 0) return { undefined: `of ${unseen} strata no row was read` };
  let [estimate, variance] = [0, 0];
  for (const { size, rows, mean, variance: spread } of strata) {
    if (size === 0) continue;
    const share = size / population;
    estimate += share * mean;
    variance += (share * share * (1 - rows / size) * spread) / rows;
  }
  return { estimate, variance };
}

/**
 * Rows to read of each stratum.
 *
 * @param spreads standard deviation of a row in each stratum: Neyman's allocation. Default: proportional.
 */
export function allocateRows(rows: number, sizes: readonly number[], spreads?: readonly number[]): number[] {
  const most = sizes.reduce((sum, size) => sum + size, 0);
  const wanted = new Array<number>(sizes.length).fill(0);
  let left = Math.max(sizes.filter((size) => size > 0).length, Math.min(rows, most));
  let open = sizes.flatMap((size, i) => (size > 0 ? [i] : []));
  // Strata that would get less than one row, or more than they have, are settled; the others share what is left.
  for (let settled = open; settled.length > 0; ) {
    const weights = open.map((i) => sizes[i]! * (spreads?.[i] ?? 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    open.forEach((i, k) => {
      wanted[i] = total > 0 ? (left * weights[k]!) / total : left / open.length;
    });
    const full = open.filter((i) => wanted[i]! > sizes[i]!);
    settled = full.length > 0 ? full : open.filter((i) => wanted[i]! < 1);
    for (const i of settled) {
      wanted[i] = full.length > 0 ? sizes[i]! : 1;
      left -= wanted[i]!;
    }
    open = open.filter((i) => !settled.includes(i));
  }
  const shared = wholeParts(
    open.map((i) => wanted[i]!),
    left,
  );
  open.forEach((i, k) => {
    wanted[i] = shared[k]!;
  });
  return wanted;
}

/** Whole numbers that add up to the sum, by largest remainder. */
function wholeParts(parts: readonly number[], sum: number): number[] {
  const whole = parts.map(Math.floor);
  const byRemainder = parts
    .map((_, i) => i)
    .sort((a, b) => parts[b]! - whole[b]! - (parts[a]! - whole[a]!) || a - b);
  const missing = sum - whole.reduce((all, part) => all + part, 0);
  for (const i of byRemainder.slice(0, Math.round(missing))) whole[i]! += 1;
  return whole;
}
