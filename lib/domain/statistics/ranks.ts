/** Below this, setting up the counts of a radix sort costs more than comparing. */
const smallest = 4_096;
const digits = 0x10000;

/** Indices of the values in ascending order; equal values keep their order. Time is linear in the number of values. */
export function sortedOrder(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, index) => index);
  if (values.length < smallest) return order.sort((a, b) => values[a]! - values[b]! || a - b);
  return radixSort(values, order);
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

/** By 16 bits at a time of the floating-point form, turned so that its order is that of the numbers. */
function radixSort(values: ArrayLike<number>, order: Uint32Array): Uint32Array {
  const n = values.length;
  const floats = new Float64Array(n);
  // Adding 0 turns −0 into 0, which is equal to it.
  for (let i = 0; i < n; i += 1) floats[i] = values[i]! + 0;
  const words = new Uint16Array(floats.buffer);
  const sign = isLittleEndian ? 3 : 0;
  for (let at = 0; at < words.length; at += 4) {
    const flip = words[at + sign]! & 0x8000 ? 0xffff : 0;
    for (let word = 0; word < 4; word += 1) words[at + word]! ^= flip;
    if (flip === 0) words[at + sign]! ^= 0x8000;
  }
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(n);
  for (let place = 0; place < 4; place += 1) {
    const word = isLittleEndian ? place : 3 - place;
    const starts = new Uint32Array(digits);
    for (let at = word; at < words.length; at += 4) starts[words[at]!]! += 1;
    if (starts[words[word]!] === n) continue;
    let below = 0;
    for (let digit = 0; digit < digits; digit += 1) {
      const count = starts[digit]!;
      starts[digit] = below;
      below += count;
    }
    for (let i = 0; i < n; i += 1) {
      const index = from[i]!;
      const digit = words[index * 4 + word]!;
      to[starts[digit]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
