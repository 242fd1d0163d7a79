import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { randomGroupSums } from '#domain/statistics/resampling/draws/drawn-groups.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { groupSumTail } from '#domain/statistics/resampling/group-sum-exact.ts';
import {
  type Counting,
  type PermutationPlan,
  type PermutationTest,
  tieShare,
} from '#domain/statistics/resampling/permutation-test.ts';

export const twoSamplePermutationMethod: Method = {
  id: 'two-sample-permutation',
  name: 'two-sample permutation test of means',
  meaning:
    'Whether the means of two sets of independent rows differ, with no assumption but that without a difference any split into two such sets is as likely.',
  formula:
    'p = 2 min(share of splits with T* ≥ T, share with T* ≤ T), T = mean₁ − mean₂; drawn: (b + 1) / (B + 1)',
  avoidWhen:
    'Avoid where both sets scored the same rows, whose pairs tell more, and where the spreads may differ: Welch’s test allows for that.',
  conventions: [
    'two-sided: twice the smaller tail, at most 1, as SciPy',
    'exact for up to 36 rows in all, for two values (Fisher’s exact test), and for few different ones; else drawn with the seed',
    'sums equal but for rounding (1e-12 of the largest) count as at least as far off',
  ],
  source:
    'Pitman 1937, Suppl. J. R. Stat. Soc. 4; Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1):39, for (b + 1) / (B + 1)',
};

/** The permutation test of equal means. Rows may come in any order. */
export function twoSamplePermutationTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  plan: PermutationPlan,
): PermutationTest | Undefined {
  if (first.length === 0 || second.length === 0) return { undefined: 'one of the two has no rows' };
  const firstSorted = Float64Array.from(first).sort();
  const secondSorted = Float64Array.from(second).sort();
  const statistic = sumOf(firstSorted) / first.length - sumOf(secondSorted) / second.length;

  const pooled = new Float64Array(first.length + second.length);
  pooled.set(firstSorted);
  pooled.set(secondSorted, first.length);
  pooled.sort();
  // Counted from the lowest value on, so that nothing is negative; the smaller group says it all.
  const lowest = pooled[0]!;
  const shifted = pooled.map((value) => value - lowest);
  if (shifted.at(-1) === 0) return { statistic, pAbove: 1, pBelow: 1, p: 1, counting: 'hypergeometric' };
  const isFirst = first.length <= second.length;
  const group = (isFirst ? firstSorted : secondSorted).map((value) => value - lowest);

  const { high, low, counting } = tails(shifted, group.length, sumOf(group), plan);
  const [pAbove, pBelow] = isFirst ? [high, low] : [low, high];
  return { statistic, pAbove, pBelow, p: Math.min(1, 2 * Math.min(high, low)), counting };
}

/** Chances that a random group adds up to at least, and to at most, what the group seen does. */
function tails(
  values: Float64Array,
  size: number,
  sum: number,
  { permutations, seed }: PermutationPlan,
): { readonly high: number; readonly low: number; readonly counting: Counting } {
  const exact = groupSumTail(values, size);
  if (exact) {
    // Turned about, the largest value is 0 and the lower tail is an upper one.
    const largest = values.at(-1)!;
    const turned = groupSumTail(values.map((value) => largest - value).reverse(), size)!;
    return {
      high: exact.atLeast(sum),
      low: turned.atLeast(size * largest - sum),
      counting: exact.counting,
    };
  }
  const tie = tieShare * sumOf(values);
  let above = 0;
  let below = 0;
  for (const drawn of randomGroupSums(new Xoshiro128(seed), values, size, permutations)) {
    if (drawn >= sum - tie) above += 1;
    if (drawn <= sum + tie) below += 1;
  }
  const chance = (seen: number) => (seen + 1) / (permutations + 1);
  return { high: chance(above), low: chance(below), counting: 'drawn' };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
