import { expect, test } from 'vitest';
import {
  aliasTable,
  fractionBits,
  slotBits,
  slots,
} from '#domain/statistics/resampling/draws/alias-table.ts';
import {
  manyDraws,
  manyDrawsCdf,
  manyDrawsCount,
  patterns,
  patternTable,
  rowsPerPattern,
} from '#domain/statistics/resampling/draws/count-patterns.ts';
import { drawPatterns } from '#domain/statistics/resampling/draws/draw-patterns.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectCounts } from '#support/chi-square-check.ts';
import { expectClose } from '#support/close-to.ts';

/** What a table gives each outcome, slot by slot. */
function probabilitiesOf({ packed, remainder }: ReturnType<typeof aliasTable>): number[] {
  const probabilities = new Array<number>(slots).fill(0);
  packed.forEach((entry, slot) => {
    const own = ((entry >>> slotBits) + remainder[slot]!) / 2 ** fractionBits;
    probabilities[slot]! += own / slots;
    probabilities[entry & (slots - 1)]! += (1 - own) / slots;
  });
  return probabilities;
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
  const given = probabilitiesOf(aliasTable(weights));
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

test('outcomes are drawn with their probabilities, and the noted one is found wherever it is', () => {
  const table = aliasTable([0.6, 0.3, 0.1]);
  const random = new Xoshiro128(4);
  const outcomes = new Uint16Array(1000);
  const places = new Int32Array(1000);
  const seen = [0, 0, 0];
  for (let i = 0; i < 200; i += 1) {
    const found = drawPatterns(random, table, outcomes, 2, places);
    for (const outcome of outcomes) seen[outcome]! += 1;
    expect([...places.subarray(0, found)]).toEqual(
      [...outcomes.keys()].filter((place) => outcomes[place] === 2),
    );
  }
  expectCounts(seen, [120_000, 60_000, 20_000]);
});

test('a word that ties with the units of its slot is decided by what the units leave', () => {
  // All of slot 0 but a quarter of one unit is outcome 1's: only words that tie can give outcome 0.
  const table = aliasTable([0.25 / 2 ** 32, 1 - 0.25 / 2 ** 32]);
  expect(table.packed[0]! >>> slotBits).toBe(0);
  expect(table.remainder[0]).toBe(0.25);
  const outcomes = new Uint16Array(1);
  const seen = [0, 0];
  for (let seed = 0; seed < 2000; seed += 1) {
    const random = new Xoshiro128(seed);
    // The next word is 0 where the second word of the state is.
    random.state[1] = 0;
    expect(drawPatterns(random, table, outcomes, 0, new Int32Array(1))).toBe(1 - outcomes[0]!);
    seen[outcomes[0]!]! += 1;
  }
  expectCounts(seen, [500, 1500]);
});
