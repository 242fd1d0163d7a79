import { expect, test } from 'vitest';
import {
  manyDraws,
  manyDrawsCdf,
  manyDrawsCount,
  patterns,
  patternTable,
  rowsPerPattern,
} from '#domain/statistics/resampling/draws/count-patterns.ts';
import { drawPatterns } from '#domain/statistics/resampling/draws/draw-patterns.ts';
import { outcomeOfRemainder, slotTable } from '#domain/statistics/resampling/draws/slot-table.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectCounts } from '#support/chi-square-check.ts';
import { expectClose } from '#support/close-to.ts';

/** What a table gives each outcome: its slots, and its part of the undecided ones. */
function probabilitiesOf({ outcome, undecided, remainderCdf }: ReturnType<typeof slotTable>): number[] {
  const slots = new Array<number>(undecided + 1).fill(0);
  for (const at of outcome) slots[at]! += 1;
  return Array.from(remainderCdf, (upTo, k) => {
    const remainder = upTo - (remainderCdf[k - 1] ?? 0);
    return (slots[k]! + slots[undecided]! * remainder) / outcome.length;
  });
}

function poisson(k: number, mean: number): number {
  let probability = Math.exp(-mean);
  for (let i = 1; i <= k; i += 1) probability *= mean / i;
  return probability;
}

const draws = (pattern: number) =>
  [...patterns.draws.subarray(pattern * rowsPerPattern, (pattern + 1) * rowsPerPattern)] as number[];

test('a table gives each outcome its probability, to the precision of the numbers', () => {
  const weights = [0.1, 0.55, 1e-9, 0.2, 0, 0.15 - 1e-9];
  const given = probabilitiesOf(slotTable(Float64Array.from(weights)));
  weights.forEach((weight, outcome) => {
    expect(Math.abs(given[outcome]! - weight)).toBeLessThan(2e-15);
  });
});

test('patterns are all ways to draw four rows at most ten times', () => {
  // 14! / (10! 4!).
  expect(patterns.count).toBe(1001);
  expect(new Set(Array.from({ length: patterns.count }, (_, i) => draws(i).join())).size).toBe(1001);
  for (let pattern = 1; pattern < patterns.count; pattern += 1) {
    const parent = draws(patterns.parent[pattern]!);
    parent[patterns.row[pattern]!]! += 1;
    expect(draws(pattern)).toEqual(parent);
    expect(patterns.parent[pattern]!).toBeLessThan(pattern);
  }
});

test('a pattern is as likely as its rows drawn independently, a Poisson number of times each', () => {
  const given = probabilitiesOf(patternTable(0.97));
  for (let pattern = 0; pattern < patterns.count; pattern += 1) {
    const likely = draws(pattern).reduce((product, k) => product * poisson(k, 0.97), 1);
    expect(Math.abs(given[pattern]! - likely)).toBeLessThan(2e-15);
  }
  // P(X ≥ 11), X Poisson of mean 3.88: mpmath 1.3, 1 - sum(exp(-m) * m**k / factorial(k) for k in range(11)).
  expectClose(given[manyDraws]!, 0.00225939139127784, 1e-12);
});

test('eleven draws or more are as many as Poisson says', () => {
  const cdf = manyDrawsCdf(0.9);
  const many = Array.from({ length: 60 }, (_, i) => poisson(11 + i, 3.6));
  const all = many.reduce((sum, value) => sum + value);
  expectClose(cdf[0]!, many[0]! / all, 1e-12);
  expectClose(cdf[1]!, (many[0]! + many[1]!) / all, 1e-12);
  expect(cdf.at(-1)).toBe(1);
  expect(manyDrawsCount(cdf, cdf[0]! / 2)).toBe(11);
  expect(manyDrawsCount(cdf, (cdf[0]! + cdf[1]!) / 2)).toBe(12);
});

test('outcomes are drawn with their probabilities, and the last one is found wherever it is', () => {
  // Two thirds of 65,536 slots are no whole number, nor is 1e-4 of them.
  const table = slotTable(Float64Array.of(2 / 3, 0.2, 1 / 3 - 0.2 - 1e-4, 1e-4));
  const random = new Xoshiro128(4);
  const outcomes = new Uint16Array(1000);
  const places = new Int32Array(1000);
  const seen = [0, 0, 0, 0];
  for (let i = 0; i < 500; i += 1) {
    const found = drawPatterns(random, table, outcomes, places);
    for (const outcome of outcomes) seen[outcome]! += 1;
    const expected = [...outcomes.keys()].filter((place) => outcomes[place] === 3);
    expect([...places.subarray(0, found)]).toEqual(expected);
  }
  const share = 500_000;
  expectCounts(seen, [(share * 2) / 3, share * 0.2, share * (1 / 3 - 0.2 - 1e-4), share * 1e-4]);
});

test('what slots do not decide is decided by what whole slots leave of each probability', () => {
  // 1.25, 0.75, 0 and the rest of 65,536 slots: 1, 0, 0 and all but two are whole.
  const table = slotTable(Float64Array.from([1.25, 0.75, 0, 65_534], (share) => share / 65_536));
  expect([...table.remainderCdf]).toEqual([0.25, 1, 1, 1]);
  expect([0.01, 0.25, 0.26, 0.99].map((uniform) => outcomeOfRemainder(table, uniform))).toEqual([0, 0, 1, 1]);
  expect(table.outcome.filter((outcome) => outcome === table.undecided)).toHaveLength(1);
});
