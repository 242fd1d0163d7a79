import type { RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import { pearsonCorrelation, pearsonTest } from '#domain/statistics/agreement/pearson.ts';
import type { Method } from '#domain/statistics/method.ts';
import { sortedOrder } from '#domain/statistics/ranks.ts';
import { sided, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const spearmanMethod: Method = {
  id: 'spearman-correlation',
  name: 'Spearman rank correlation',
  meaning: 'Correlation of the ranks of two numbers per row, with its test.',
  formula: 'Pearson correlation of mid-ranks; t = r √((n − 2) / (1 − r²))',
  avoidWhen: 'Avoid its p value for few rows with ties: t is then rough.',
  conventions: [
    'ties share their mean rank',
    'exact for at most 9 rows without ties, over all orders; else t',
  ],
  source: 'Spearman 1904, American Journal of Psychology 15; R, cor.test(method = "spearman", exact = FALSE)',
};

const mostExact = 9;

/**
 * The rank correlation of weighted rows, with each row's influence: that of the correlation of ranks, and that of the ranks
 * themselves.
 */
export function spearmanCorrelation(
  first: Float64Array,
  second: Float64Array,
  weight: Float64Array,
): RowsValue | Undefined {
  const [a, b] = [weightedRanks(first, weight), weightedRanks(second, weight)];
  const ranked = pearsonCorrelation(a, b, weight);
  if ('undefined' in ranked) return ranked;
  const { estimate } = ranked;
  const total = weight.reduce((sum, w) => sum + w, 0);
  const [ofA, ofB] = [standardised(a, weight, total), standardised(b, weight, total)];
  // d r / d rank of another row, which moves by this row's weight where it lies above it (half where they tie).
  const pullA = ofA.of.map((value, row) => (ofB.of[row]! - estimate * value) / ofA.scale);
  const pullB = ofB.of.map((value, row) => (ofA.of[row]! - estimate * value) / ofB.scale);
  const [movedA, movedB] = [weightAbove(first, pullA, weight), weightAbove(second, pullB, weight)];
  const influence = ranked.influence.map((own, row) => own + movedA[row]! + movedB[row]!);
  const mean = influence.reduce((sum, value, row) => sum + weight[row]! * value, 0) / total;
  return { estimate, influence: influence.map((value) => value - mean) };
}

/** Test of no association. */
export function spearmanTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): (TestResult & { exact: boolean }) | Undefined {
  const n = first.length;
  if (n < 3) return { undefined: `${n} rows are too few` };
  const ones = new Float64Array(n).fill(1);
  const [a, b] = [
    weightedRanks(Float64Array.from(first), ones),
    weightedRanks(Float64Array.from(second), ones),
  ];
  const ranked = pearsonCorrelation(a, b, ones);
  if ('undefined' in ranked) return ranked;
  const isTied = new Set(a).size < n || new Set(b).size < n;
  if (n > mostExact || isTied) return { ...pearsonTest(ranked.estimate, n), exact: false };
  return { ...exactTest(ranked.estimate, a, b), exact: true };
}

/** Over all orders of the second ranks, by Heap's algorithm. */
function exactTest(estimate: number, a: Float64Array, b: Float64Array): TestResult {
  const ranks = Float64Array.from(b);
  const productOf = () => ranks.reduce((sum, rank, row) => sum + rank * a[row]!, 0);
  const seen = productOf();
  const counters = new Uint8Array(ranks.length);
  let [orders, atLeast, atMost] = [0, 0, 0];
  const count = () => {
    const product = productOf();
    orders += 1;
    if (product >= seen) atLeast += 1;
    if (product <= seen) atMost += 1;
  };
  count();
  for (let i = 0; i < ranks.length; ) {
    if (counters[i]! < i) {
      const j = i % 2 === 0 ? 0 : counters[i]!;
      [ranks[i], ranks[j]] = [ranks[j]!, ranks[i]!];
      count();
      counters[i]! += 1;
      i = 0;
    } else {
      counters[i] = 0;
      i += 1;
    }
  }
  return sided(estimate, atLeast / orders, atMost / orders);
}

/** Weight below each value, and half of that at it. */
function weightedRanks(values: Float64Array, weight: Float64Array): Float64Array {
  return cumulated(values, weight, (below, at) => below + at / 2);
}

/** Of what each row would move if a row with its value grew: the pull of rows above, and half of those at it. */
function weightAbove(values: Float64Array, pull: Float64Array, weight: Float64Array): Float64Array {
  const weighted = pull.map((value, row) => value * weight[row]!);
  const all = weighted.reduce((sum, value) => sum + value, 0);
  return cumulated(values, weighted, (below, at) => all - below - at / 2);
}

function cumulated(
  values: Float64Array,
  amount: Float64Array,
  of: (below: number, at: number) => number,
): Float64Array {
  const order = sortedOrder(values);
  const result = new Float64Array(values.length);
  let below = 0;
  for (let start = 0; start < order.length; ) {
    const value = values[order[start]!]!;
    let end = start;
    let at = 0;
    for (; end < order.length && values[order[end]!] === value; end += 1) at += amount[order[end]!]!;
    for (let i = start; i < end; i += 1) result[order[i]!] = of(below, at);
    below += at;
    start = end;
  }
  return result;
}

function standardised(
  ranks: Float64Array,
  weight: Float64Array,
  total: number,
): { of: Float64Array; scale: number } {
  const mean = ranks.reduce((sum, rank, row) => sum + weight[row]! * rank, 0) / total;
  const scale = Math.sqrt(
    ranks.reduce((sum, rank, row) => sum + weight[row]! * (rank - mean) ** 2, 0) / total,
  );
  return { of: ranks.map((rank) => (rank - mean) / scale), scale };
}
