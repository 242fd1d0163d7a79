import { type LatticeClass, latticeClasses } from '#domain/statistics/resampling/lattice.ts';
import { type Counting, mostSteps, tieShare } from '#domain/statistics/resampling/permutation-test.ts';
import { probabilitiesFromMode, upperTails } from '#domain/statistics/resampling/probabilities-from-mode.ts';
import { pairsAtLeast, subsetSumsBySize } from '#domain/statistics/resampling/subset-sums.ts';

/** Rows whose groups can all be counted, as pairs of what each half of the rows gives. */
const mostRowsByHalves = 36;

/** Rows for which the number of groups of half of them is still a number. */
const mostRowsByLattice = 1_000;

/** P(sum of a random group ≥ a bound), where each group of that many rows is as likely; exact. */
export interface GroupSumTail {
  readonly counting: Counting;
  atLeast(sum: number): number;
}

/**
 * The exact distribution of the sum of a random group of rows; null where it would take too long.
 *
 * @param ascending at least 0, the first one 0, the last one above 0
 * @param size of a group, at most as many as there are rows
 */
export function groupSumTail(ascending: Float64Array, size: number): GroupSumTail | null {
  const largest = ascending.at(-1)!;
  const ones = ascending.filter((value) => value === largest).length;
  if (ones + ascending.filter((value) => value === 0).length === ascending.length) {
    return twoValues(ascending.length, ones, size, largest);
  }
  const classes = latticeClasses(ascending, mostSteps);
  if (classes && stepsOf(classes, size) <= mostSteps && ascending.length <= mostRowsByLattice) {
    return latticeRows(classes, size, largest / classes.at(-1)!.multiple);
  }
  return ascending.length <= mostRowsByHalves ? anyRows(ascending, size) : null;
}

/** How many of the larger value are in is hypergeometric: Fisher's exact test. */
function twoValues(rows: number, ones: number, size: number, largest: number): GroupSumTail {
  const fewest = Math.max(0, size + ones - rows);
  const most = Math.min(ones, size);
  const tails = upperTails(
    probabilitiesFromMode(most - fewest, (above) => {
      const k = fewest + above;
      return ((ones - k + 1) * (size - k + 1)) / (k * (rows - ones - size + k));
    }),
  );
  return {
    counting: 'hypergeometric',
    atLeast: (sum) => Math.min(1, tails[Math.max(0, Math.round(sum / largest) - fewest)] ?? 0),
  };
}

/** Counts groups by size and sum, one row after the other. */
function latticeRows(classes: readonly LatticeClass[], size: number, unit: number): GroupSumTail {
  const multiples = classes.flatMap(({ multiple, count }) => new Array<number>(count).fill(multiple));
  const length = largestSum(classes, size) + 1;
  const groups = Array.from({ length: size + 1 }, () => new Float64Array(length));
  groups[0]![0] = 1;
  for (const multiple of multiples) {
    for (let members = size; members > 0; members -= 1) {
      const to = groups[members]!;
      const from = groups[members - 1]!;
      for (let sum = length - 1; sum >= multiple; sum -= 1) to[sum]! += from[sum - multiple]!;
    }
  }
  const tails = upperTails(groups[size]!);
  return { counting: 'lattice', atLeast: (sum) => tails[Math.max(0, Math.round(sum / unit))]! / tails[0]! };
}

function anyRows(values: Float64Array, size: number): GroupSumTail {
  const middle = values.length >> 1;
  const first = subsetSumsBySize(values.subarray(0, middle));
  const second = subsetSumsBySize(values.subarray(middle));
  const tie = tieShare * values.reduce((sum, value) => sum + value, 0);
  const pairs = (bound: number) => {
    let count = 0;
    first.forEach((sums, members) => {
      const others = second[size - members];
      if (others) count += pairsAtLeast(sums, others, bound);
    });
    return count;
  };
  const all = pairs(Number.NEGATIVE_INFINITY);
  return { counting: 'halves', atLeast: (sum) => pairs(sum - tie) / all };
}

function stepsOf(classes: readonly LatticeClass[], size: number): number {
  const rows = classes.reduce((sum, { count }) => sum + count, 0);
  return rows * size * (largestSum(classes, size) + 1);
}

/** The most that a group can add up to. @param classes ascending */
function largestSum(classes: readonly LatticeClass[], size: number): number {
  let left = size;
  let sum = 0;
  for (const { multiple, count } of classes.toReversed()) {
    const members = Math.min(left, count);
    sum += members * multiple;
    left -= members;
  }
  return sum;
}
