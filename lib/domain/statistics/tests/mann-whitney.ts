import type { Undefined } from '#domain/score.ts';
import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import type { Method } from '#domain/statistics/method.ts';
import { midRanks, tieCorrection } from '#domain/statistics/ranks.ts';
import { normalTest, sided, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const mannWhitneyMethod: Method = {
  id: 'mann-whitney',
  name: 'Mann–Whitney U test',
  meaning: 'Whether a value of one sample is as often above as below one of another, independent sample.',
  formula: 'U = pairs in which the first is higher + ties / 2; Cliff’s delta = 2 U / (n1 n2) − 1',
  avoidWhen: 'Avoid on paired rows: it throws the pairing away; wilcoxon-signed-rank keeps it.',
  conventions: [
    'exact without ties for at most 50 values in each sample; else normal with tie correction',
    'no continuity correction unless asked for',
    'the interval of Cliff’s delta has the unbiased variance and is asymmetric, so that it stays within −1 and 1',
  ],
  source:
    'Mann and Whitney 1947, Annals of Mathematical Statistics 18; Cliff 1996; Feng and Cliff 2004, JMASM 3(2)',
};

const mostExact = 50;

export interface MannWhitneyResult extends TestResult {
  /** P(first > second) − P(first < second), from −1 to 1. */
  readonly cliffsDelta: number;
  readonly exact: boolean;
}

/** @param continuity takes 1/2 from the distance in the normal approximation. Default false. */
export function mannWhitney(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  continuity = false,
): MannWhitneyResult | Undefined {
  const [n1, n2] = [first.length, second.length];
  if (n1 === 0 || n2 === 0) return { undefined: 'a sample is empty' };
  const n = n1 + n2;
  const { ranks, tieGroups } = midRanks([...Array.from(first), ...Array.from(second)]);
  let rankSum = 0;
  for (let i = 0; i < n1; i += 1) rankSum += ranks[i]!;
  const statistic = rankSum - (n1 * (n1 + 1)) / 2;
  const cliffsDelta = (2 * statistic) / (n1 * n2) - 1;
  if (tieGroups.length === 0 && Math.max(n1, n2) <= mostExact) {
    return { ...exactTest(statistic, n1, n2), cliffsDelta, exact: true };
  }
  const variance = ((n1 * n2) / 12) * (n + 1 - tieCorrection(tieGroups) / (n * (n - 1)));
  if (variance <= 0) return { undefined: 'all values are alike' };
  const distance = statistic - (n1 * n2) / 2;
  const corrected = continuity ? Math.sign(distance) * Math.max(0, Math.abs(distance) - 0.5) : distance;
  return { ...normalTest(corrected / Math.sqrt(variance)), statistic, cliffsDelta, exact: false };
}

/** Limits of Cliff's delta at one-sided level alpha. */
export function cliffsDeltaLimits(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  alpha: number,
): { readonly delta: number; readonly lower: number; readonly upper: number } | Undefined {
  const [n1, n2] = [first.length, second.length];
  if (n1 < 2 || n2 < 2) return { undefined: 'a sample has fewer than two values' };
  const rows = dominance(first, second);
  const columns = dominance(second, first).map((value) => -value);
  const delta = rows.reduce((sum, value) => sum + value, 0) / n1;
  const squares = (values: Float64Array) => values.reduce((sum, value) => sum + (value - delta) ** 2, 0);
  const untied = dominanceSquares(first, second);
  const [ofRows, ofColumns] = [n2 * n2 * squares(rows), n1 * n1 * squares(columns)];
  const ofCells = untied - n1 * n2 * delta * delta;
  const variance = Math.max(
    (ofRows + ofColumns - ofCells) / (n1 * n2 * (n1 - 1) * (n2 - 1)),
    (1 - delta * delta) / (n1 * n2 - 1),
  );
  const z = normalUpperQuantile(alpha);
  const reach = z * Math.sqrt(variance) * Math.sqrt((1 - delta * delta) ** 2 + z * z * variance);
  const scale = 1 - delta * delta + z * z * variance;
  if (scale === 0) return { delta, lower: delta, upper: delta };
  return {
    delta,
    lower: Math.max(-1, (delta - delta ** 3 - reach) / scale),
    upper: Math.min(1, (delta - delta ** 3 + reach) / scale),
  };
}

/** Per value of the first sample, how much more of the second lies below than above it, as a share. */
function dominance(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(second).sort();
  return Float64Array.from(first, (value) => {
    const below = countBelow(sorted, value, false);
    const above = sorted.length - countBelow(sorted, value, true);
    return (below - above) / sorted.length;
  });
}

/** Pairs that are not tied. */
function dominanceSquares(first: ArrayLike<number>, second: ArrayLike<number>): number {
  const sorted = Float64Array.from(second).sort();
  let untied = 0;
  for (let i = 0; i < first.length; i += 1) {
    untied += sorted.length - countBelow(sorted, first[i]!, true) + countBelow(sorted, first[i]!, false);
  }
  return untied;
}

/** Values below one, or up to it, by bisection. */
function countBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From the number of ways to reach each U, by the recursion over the largest value (Mann and Whitney 1947). */
function exactTest(statistic: number, n1: number, n2: number): TestResult {
  const most = n1 * n2;
  // Chances of U with i values of the first sample, for the number of the second under way.
  let chances: Float64Array[] = Array.from({ length: n1 + 1 }, () => Float64Array.from([1]));
  for (let j = 1; j <= n2; j += 1) {
    const next: Float64Array[] = [Float64Array.from([1])];
    for (let i = 1; i <= n1; i += 1) {
      const chance = new Float64Array(i * j + 1);
      const [fewer, same] = [next[i - 1]!, chances[i]!];
      // The largest of i + j values is of the first sample with chance i / (i + j), and then above all j of the second.
      for (let u = 0; u < fewer.length; u += 1) chance[u + j]! += (i / (i + j)) * fewer[u]!;
      for (let u = 0; u < same.length; u += 1) chance[u]! += (j / (i + j)) * same[u]!;
      next.push(chance);
    }
    chances = next;
  }
  const last = chances[n1]!;
  let [greater, less] = [0, 0];
  for (let u = 0; u <= most; u += 1) {
    if (u >= statistic) greater += last[u]!;
    if (u <= statistic) less += last[u]!;
  }
  return sided(statistic, greater, less);
}
