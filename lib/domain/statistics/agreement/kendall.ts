import type { RowsValue } from '#domain/metric.ts';
import type { Undefined } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';
import { midRanks, sortedOrder } from '#domain/statistics/ranks.ts';
import { normalTest, sided, type TestResult } from '#domain/statistics/tests/test-result.ts';

export const kendallMethod: Method = {
  id: 'kendall-correlation',
  name: 'Kendall rank correlation',
  meaning: 'How much more often two rows are ordered alike than the other way, with its test.',
  formula: 'b: S / √((n0 − n1) (n0 − n2)); c: 2 m S / (n² (m − 1)); S concordant − discordant pairs',
  avoidWhen: 'Avoid its exact p value where ties occur: the normal one with tie correction is taken there.',
  conventions: [
    'O(n log n)',
    'm: the smaller number of distinct values',
    'exact for at most 50 rows without ties; else normal',
  ],
  source: 'Kendall 1938, Biometrika 30; Knight 1966, JASA 61; R, cor.test(method = "kendall")',
};

export type KendallVariant = 'b' | 'c';

const mostExact = 50;

/** The correlation of weighted rows, with each row's influence. */
export function kendallCorrelation(
  first: Float64Array,
  second: Float64Array,
  weight: Float64Array,
  variant: KendallVariant,
): RowsValue | Undefined {
  const own = concordance(first, second, weight);
  const [tiedA, tiedB] = [tieWeight(first, weight), tieWeight(second, weight)];
  const total = weight.reduce((sum, w) => sum + w, 0);
  const sum = (values: Float64Array) => values.reduce((all, value, row) => all + weight[row]! * value, 0);
  // Over ordered pairs, each row with every other and itself.
  const [score, untiedA, untiedB] = [sum(own), total * total - sum(tiedA), total * total - sum(tiedB)];
  if (!(untiedA > 0 && untiedB > 0)) return { undefined: 'one side is constant' };
  if (variant === 'c') {
    const m = Math.min(new Set(first).size, new Set(second).size);
    const scale = m / (m - 1) / (total * total);
    const estimate = scale * score;
    return { estimate, influence: own.map((value) => 2 * (scale * total * value - estimate)) };
  }
  const estimate = score / Math.sqrt(untiedA * untiedB);
  const influence = own.map(
    (value, row) =>
      2 * total * (value / Math.sqrt(untiedA * untiedB)) -
      estimate * total * ((total - tiedA[row]!) / untiedA + (total - tiedB[row]!) / untiedB),
  );
  return { estimate, influence };
}

/** Test of no association. */
export function kendallTest(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
): (TestResult & { readonly exact: boolean }) | Undefined {
  const n = first.length;
  if (n < 2) return { undefined: `${n} rows are too few` };
  const [a, b] = [Float64Array.from(first), Float64Array.from(second)];
  const ones = new Float64Array(n).fill(1);
  const score = concordance(a, b, ones).reduce((sum, value) => sum + value, 0) / 2;
  const [tiesA, tiesB] = [midRanks(a).tieGroups, midRanks(b).tieGroups];
  if (tiesA[0] === n || tiesB[0] === n) return { undefined: 'one side is constant' };
  if (n <= mostExact && tiesA.length === 0 && tiesB.length === 0)
    return { ...exactTest(score, n), exact: true };
  const of = (ties: readonly number[], term: (size: number) => number) =>
    ties.reduce((sum, size) => sum + term(size), 0);
  const five = (size: number) => size * (size - 1) * (2 * size + 5);
  const two = (size: number) => size * (size - 1);
  const three = (size: number) => size * (size - 1) * (size - 2);
  const variance =
    (five(n) - of(tiesA, five) - of(tiesB, five)) / 18 +
    (of(tiesA, two) * of(tiesB, two)) / (2 * n * (n - 1)) +
    (n > 2 ? (of(tiesA, three) * of(tiesB, three)) / (9 * n * (n - 1) * (n - 2)) : 0);
  return { ...normalTest(score / Math.sqrt(variance)), statistic: score, exact: false };
}

/** From the number of orders with each number of discordant pairs, by adding one row after the other. */
function exactTest(score: number, n: number): TestResult {
  const pairs = (n * (n - 1)) / 2;
  let chances = Float64Array.from([1]);
  for (let rows = 2; rows <= n; rows += 1) {
    const next = new Float64Array(chances.length + rows - 1);
    chances.forEach((chance, discordant) => {
      for (let more = 0; more < rows; more += 1) next[discordant + more]! += chance / rows;
    });
    chances = next;
  }
  const discordant = (pairs - score) / 2;
  let [greater, less] = [0, 0];
  chances.forEach((chance, count) => {
    if (count <= discordant) greater += chance;
    if (count >= discordant) less += chance;
  });
  return sided(score, greater, less);
}

/** Per row, the weight of rows that are ordered alike minus that of rows ordered the other way. */
function concordance(first: Float64Array, second: Float64Array, weight: Float64Array): Float64Array {
  const places = placesOf(second);
  const order = sortedOrder(first);
  const result = new Float64Array(first.length);
  // Rows below in the first, then rows above: each in one pass, equal ones entered together.
  for (const direction of [1, -1] as const) {
    const tree = new WeightTree(Math.max(...places) + 1);
    const walk = direction === 1 ? order : order.toReversed();
    for (let start = 0; start < walk.length; ) {
      const value = first[walk[start]!]!;
      let end = start;
      while (end < walk.length && first[walk[end]!] === value) end += 1;
      for (let i = start; i < end; i += 1) {
        const row = walk[i]!;
        const below = tree.sum(places[row]!);
        const above = tree.total - tree.sum(places[row]! + 1);
        result[row]! += direction * (below - above);
      }
      for (let i = start; i < end; i += 1) tree.add(places[walk[i]!]!, weight[walk[i]!]!);
      start = end;
    }
  }
  return result;
}

/** Weight of the rows with each row's value, itself included. */
function tieWeight(values: Float64Array, weight: Float64Array): Float64Array {
  const places = placesOf(values);
  const sums = new Float64Array(values.length);
  places.forEach((place, row) => {
    sums[place]! += weight[row]!;
  });
  return Float64Array.from(places, (place) => sums[place]!);
}

/** Place of each value among the distinct ones. */
function placesOf(values: Float64Array): Uint32Array {
  const order = sortedOrder(values);
  const places = new Uint32Array(values.length);
  let place = -1;
  order.forEach((row, i) => {
    if (i === 0 || values[row] !== values[order[i - 1]!]) place += 1;
    places[row] = place;
  });
  return places;
}

/** Sums of weights up to a place, in O(log n) (Fenwick 1994). */
class WeightTree {
  total = 0;
  readonly #nodes: Float64Array;

  constructor(size: number) {
    this.#nodes = new Float64Array(size + 1);
  }

  add(place: number, weight: number): void {
    this.total += weight;
    for (let at = place + 1; at < this.#nodes.length; at += at & -at) this.#nodes[at]! += weight;
  }

  /** Weight of the places before this one. */
  sum(place: number): number {
    let sum = 0;
    for (let at = place; at > 0; at -= at & -at) sum += this.#nodes[at]!;
    return sum;
  }
}
