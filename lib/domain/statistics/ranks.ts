import { radixOrder } from '#domain/statistics/radix-order.ts';

/** Below this, setting up the counts of a radix sort costs more than comparing. */
const smallest = 4_096;

/** Indices of the values in ascending order; equal values keep their order. Time is linear in the number of values. */
export function sortedOrder(values: ArrayLike<number>): Uint32Array {
  if (values.length >= smallest) return radixOrder(values);
  const order = Uint32Array.from({ length: values.length }, (_, index) => index);
  return order.sort((a, b) => values[a]! - values[b]! || a - b);
}

export interface MidRanks {
  /** Rank of each value, from 1; equal values share the mean of their ranks. */
  readonly ranks: Float64Array;
  /** Sizes of the groups of equal values, those of more than one. */
  readonly tieGroups: readonly number[];
}

/** Ranks with ties at their mean. */
export function midRanks(values: ArrayLike<number>): MidRanks {
  const order = sortedOrder(values);
  const ranks = new Float64Array(values.length);
  const tieGroups: number[] = [];
  for (let start = 0; start < order.length; ) {
    const value = values[order[start]!]!;
    let end = start + 1;
    while (end < order.length && values[order[end]!] === value) end += 1;
    for (let i = start; i < end; i += 1) ranks[order[i]!] = (start + end + 1) / 2;
    if (end - start > 1) tieGroups.push(end - start);
    start = end;
  }
  return { ranks, tieGroups };
}

/** Σ (t³ − t) over groups of ties: what they take from the variance of a rank statistic. */
export function tieCorrection(tieGroups: readonly number[]): number {
  return tieGroups.reduce((sum, size) => sum + size * (size * size - 1), 0);
}
