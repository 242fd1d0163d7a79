import { exactProducts, type Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/**
 * Sums of random groups of the rows, each group of the same size, drawn without replacement: as many swaps as the group has
 * rows (Fisher and Yates; Durstenfeld 1964, Comm. ACM 7(7)). The rows stay in the order that the last group left, which is as
 * random as any.
 *
 * @param values reordered
 * @param size of a group, at most as many as there are rows
 */
export function randomGroupSums(
  random: Xoshiro128,
  values: Float64Array,
  size: number,
  groups: number,
): Float64Array {
  const sums = new Float64Array(groups);
  const sumOf = values.length <= exactProducts ? groupSum : groupSumOfMany;
  for (let group = 0; group < groups; group += 1) sums[group] = sumOf(random, values, size);
  return sums;
}

function groupSum(random: Xoshiro128, values: Float64Array, size: number): number {
  const { state } = random;
  let sum = 0;
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  for (let i = 0; i < size; ) {
    const scrambled = Math.imul(b, 5);
    const word = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    const left = values.length - i;
    const low = Math.imul(word, left) >>> 0;
    // The exact bound takes a division, and is below `left`.
    if (low < left && low < 2 ** 32 % left) continue;
    const chosen = i + Math.floor(word * left * 2 ** -32);
    const value = values[chosen]!;
    values[chosen] = values[i]!;
    values[i] = value;
    sum += value;
    i += 1;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
  return sum;
}

/** The same of more rows than products can choose from. */
function groupSumOfMany(random: Xoshiro128, values: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    const chosen = i + random.below(values.length - i);
    const value = values[chosen]!;
    values[chosen] = values[i]!;
    values[i] = value;
    sum += value;
  }
  return sum;
}
