import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { clusterColumns } from '#domain/statistics/resampling/cluster-columns.ts';
import { randomSubsetSums } from '#domain/statistics/resampling/draws/drawn-subsets.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import {
  type PermutationPlan,
  type PermutationTest,
  tieShare,
} from '#domain/statistics/resampling/permutation-test.ts';
import { subsetSumTail } from '#domain/statistics/resampling/sign-flip-exact.ts';

export const signFlipMethod: Method = {
  id: 'sign-flip-permutation',
  name: 'paired permutation test (sign flips)',
  meaning:
    'Whether two scores of the same rows differ in mean, with no assumption but that without a difference either sign of each row’s difference is as likely.',
  formula: 'p = share of the 2^n sign patterns with |Σ ±d| ≥ |Σ d|; drawn: (b + 1) / (B + 1)',
  avoidWhen:
    'Avoid for a margin other than 0, or where rows come in clusters, unless whole clusters flip; an interval has both.',
  conventions: [
    'two-sided: both tails, which are alike',
    'exact for up to 40 differing rows, and for any number where few different values occur; else drawn with the seed',
    'rows without a difference change nothing',
    'sums equal but for rounding (1e-12 of the largest) count as at least as far off',
  ],
  source:
    'Fisher 1935, The Design of Experiments, 21; Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1):39, for (b + 1) / (B + 1)',
};

/**
 * The paired permutation test of mean difference 0. Rows may come in any order. For differences of 0 and ±1 it is the exact
 * McNemar test.
 *
 * @param differences one a row, or one a cluster
 */
export function signFlipTest(
  differences: ArrayLike<number>,
  { permutations, seed }: PermutationPlan,
): PermutationTest | Undefined {
  if (differences.length === 0) return { undefined: 'there are no rows' };
  const ascending = Float64Array.from(differences).sort();
  const sizes = ascending
    .filter((difference) => difference !== 0)
    .map(Math.abs)
    .sort();
  const all = sumOf(sizes);
  // The sum of the positive ones says it all: the whole sum is twice that, less the sizes.
  const positive = sumOf(ascending.filter((difference) => difference > 0));
  const negative = sumOf(ascending.map((difference) => Math.max(0, -difference)).sort());
  const statistic = sumOf(ascending) / ascending.length;
  if (sizes.length === 0) return { statistic, pAbove: 1, pBelow: 1, p: 1, counting: 'binomial' };
  const tie = tieShare * all;

  const exact = subsetSumTail(sizes);
  if (exact) {
    const pAbove = exact.atLeast(positive);
    const pBelow = exact.atLeast(negative);
    const same = Math.abs(positive - negative) <= tie;
    const p = same ? 1 : Math.min(1, 2 * Math.min(pAbove, pBelow));
    return { statistic, pAbove, pBelow, p, counting: exact.counting };
  }

  let above = 0;
  let below = 0;
  let beyond = 0;
  const far = Math.abs(positive - all / 2);
  for (const sum of randomSubsetSums(new Xoshiro128(seed), sizes, permutations)) {
    if (sum >= positive - tie) above += 1;
    if (sum <= positive + tie) below += 1;
    if (Math.abs(sum - all / 2) >= far - tie) beyond += 1;
  }
  const chance = (seen: number) => (seen + 1) / (permutations + 1);
  return { statistic, pAbove: chance(above), pBelow: chance(below), p: chance(beyond), counting: 'drawn' };
}

/** The same where rows come in clusters: the signs of a cluster's rows flip together. @param clusters of each row */
export function clusterSignFlipTest(
  differences: ArrayLike<number>,
  clusters: ArrayLike<string | number>,
  plan: PermutationPlan,
): PermutationTest | Undefined {
  const { sums } = clusterColumns(differences, clusters);
  const test = signFlipTest(sums, plan);
  if ('undefined' in test) return test;
  // The mean over the rows, not over the clusters.
  return { ...test, statistic: (test.statistic * sums.length) / differences.length };
}

function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
