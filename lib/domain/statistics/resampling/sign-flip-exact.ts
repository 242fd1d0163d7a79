import { binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import { type LatticeClass, latticeClasses } from '#domain/statistics/resampling/lattice.ts';
import { type Counting, mostSteps, tieShare } from '#domain/statistics/resampling/permutation-test.ts';
import { probabilitiesFromMode, upperTails } from '#domain/statistics/resampling/probabilities-from-mode.ts';
import { pairsAtLeast, subsetSums } from '#domain/statistics/resampling/subset-sums.ts';

/** Rows whose sign patterns can all be counted, as pairs of 2^20. */
const mostRowsByHalves = 40;

/** What the multiples of a unit may add up to: the places of the distribution of their sum. */
const mostMultiples = 2e6;

/** P(sum of a random subset ≥ a bound), where every row is in or out with the same chance; exact. */
export interface SubsetSumTail {
  readonly counting: Counting;
  atLeast(sum: number): number;
}

/**
 * The exact distribution of the sum of a random subset; null where it would take too long.
 *
 * @param ascending above 0, at least one
 */
export function subsetSumTail(ascending: Float64Array): SubsetSumTail | null {
  if (ascending[0] === ascending.at(-1)) return equalRows(ascending);
  const classes = latticeClasses(ascending, mostMultiples);
  if (classes?.length === 1) return equalRows(ascending);
  if (classes && stepsOf(classes) <= mostSteps) return latticeRows(ascending, classes);
  return ascending.length <= mostRowsByHalves ? anyRows(ascending) : null;
}

function equalRows(values: Float64Array): SubsetSumTail {
  return {
    counting: 'binomial',
    atLeast: (sum) => binomialUpperTail(Math.round(sum / values[0]!), values.length, 0.5),
  };
}

function anyRows(values: Float64Array): SubsetSumTail {
  const middle = values.length >> 1;
  const first = subsetSums(values.subarray(0, middle));
  const second = subsetSums(values.subarray(middle));
  const tie = tieShare * values.reduce((sum, value) => sum + value, 0);
  return {
    counting: 'halves',
    atLeast: (sum) => pairsAtLeast(first, second, sum - tie) / 2 ** values.length,
  };
}

/** The distribution by convolution: how many of each value are in is binomial. The most frequent value comes last, by its tail. */
function latticeRows(values: Float64Array, classes: readonly LatticeClass[]): SubsetSumTail {
  const byCount = classes.toSorted((a, b) => a.count - b.count);
  const last = byCount.at(-1)!;
  let probabilities: Float64Array = Float64Array.of(1);
  for (const one of byCount.slice(0, -1)) probabilities = withClass(probabilities, one);
  const tails = upperTails(halfBinomial(last.count));
  const unit = values.at(-1)! / classes.at(-1)!.multiple;
  return {
    counting: 'lattice',
    atLeast: (sum) => {
      const bound = Math.round(sum / unit);
      let p = 0;
      probabilities.forEach((probability, seen) => {
        const needed = Math.max(0, Math.ceil((bound - seen) / last.multiple));
        if (needed <= last.count) p += probability * tails[needed]!;
      });
      return Math.min(1, p);
    },
  };
}

function stepsOf(classes: readonly LatticeClass[]): number {
  let steps = 0;
  let length = 1;
  for (const { multiple, count } of classes.toSorted((a, b) => a.count - b.count).slice(0, -1)) {
    steps += length * (count + 1);
    length += multiple * count;
  }
  return Math.max(steps, length);
}

function withClass(probabilities: Float64Array, { multiple, count }: LatticeClass): Float64Array {
  const next = new Float64Array(probabilities.length + multiple * count);
  halfBinomial(count).forEach((chance, k) => {
    const shift = k * multiple;
    for (let sum = 0; sum < probabilities.length; sum += 1)
      next[sum + shift]! += probabilities[sum]! * chance;
  });
  return next;
}

function halfBinomial(n: number): Float64Array {
  return probabilitiesFromMode(n, (k) => (n - k + 1) / k);
}
