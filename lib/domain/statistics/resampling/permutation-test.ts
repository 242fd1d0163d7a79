/** What decides a permutation test beside the data, where it cannot count every permutation. */
export interface PermutationPlan {
  /** Permutations to draw, at least 1: the smallest p value is 1 / (1 + this). */
  readonly permutations: number;
  /** A whole number from 0 to 2^53 − 1. */
  readonly seed: number;
}

/**
 * How a p value was counted. `binomial` and `hypergeometric`: in closed form, for two values; `lattice`: from the
 * distribution of the sum, for values that are multiples of one; `halves`: over all permutations, as pairs of what each half
 * of the rows gives; `drawn`: over permutations drawn by chance, (b + 1) / (B + 1). All but the last are exact.
 */
export type Counting = 'binomial' | 'hypergeometric' | 'lattice' | 'halves' | 'drawn';

export interface PermutationTest {
  /** The statistic on the data. */
  readonly statistic: number;
  /** Chance of at least that statistic, if there is no difference. */
  readonly pAbove: number;
  /** Chance of at most that statistic. */
  readonly pBelow: number;
  /** Two-sided. */
  readonly p: number;
  readonly counting: Counting;
}

/** Sums that differ by no more than this share of the largest possible one are the same but for rounding. */
export const tieShare = 1e-12;

/** Steps that an exact count may take: about a tenth of a second. */
export const mostSteps = 3e7;
