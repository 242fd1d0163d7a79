import { expect, test } from 'vitest';
import { randomGroupSums } from '#domain/statistics/resampling/draws/drawn-groups.ts';
import { randomSubsetSums } from '#domain/statistics/resampling/draws/drawn-subsets.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectCounts } from '#support/chi-square-check.ts';

/** Rows whose sums say which rows they are of. */
const bits = (rows: number) => Float64Array.from({ length: rows }, (_, row) => 2 ** row);

function ones(pattern: number): number {
  return [...pattern.toString(2)].filter((digit) => digit === '1').length;
}

test('every group of four of nine rows is drawn equally often', () => {
  const groups = 126_000;
  const seen = new Array<number>(512).fill(0);
  for (const sum of randomGroupSums(new Xoshiro128(9), bits(9), 4, groups)) seen[sum]! += 1;
  const expected = seen.map((_, pattern) => (ones(pattern) === 4 ? groups / 126 : 0));
  expect(seen.filter((count) => count > 0)).toHaveLength(126);
  expectCounts(
    seen.filter((count) => count > 0),
    expected.filter((count) => count > 0),
  );
});

test('a group after the other depends on it in nothing', () => {
  const sums = randomGroupSums(new Xoshiro128(2), bits(4), 2, 72_000);
  const seen = new Map<string, number>();
  for (let i = 1; i < sums.length; i += 1) {
    const pair = `${sums[i - 1]} ${sums[i]}`;
    seen.set(pair, (seen.get(pair) ?? 0) + 1);
  }
  expect(seen.size).toBe(36);
  expectCounts([...seen.values()], new Array(36).fill(2000));
});

test('every subset of eleven rows is drawn equally often', () => {
  const seen = new Array<number>(2048).fill(0);
  for (const sum of randomSubsetSums(new Xoshiro128(3), bits(11), 204_800)) seen[sum]! += 1;
  expectCounts(seen, new Array(2048).fill(100));
});

test('each of many rows is in half of the subsets, and two rows together in a quarter', () => {
  const subsets = 4000;
  // Rows of the first, the second and the last word of random bits.
  for (const [first, second] of [
    [0, 31],
    [5, 32],
    [40, 69],
    [63, 64],
  ] as const) {
    const rows = new Float64Array(70);
    rows[first] = 1;
    rows[second] = 2;
    const seen = [0, 0, 0, 0];
    for (const sum of randomSubsetSums(new Xoshiro128(7), rows, subsets)) seen[sum]! += 1;
    expectCounts(seen, new Array(4).fill(subsets / 4));
  }
});

test('of millions of rows, too, each is in a group as often as the others', () => {
  const rows = 3 * 2 ** 20;
  const values = Float64Array.from({ length: rows }, (_, row) => 4096 ** Math.floor((row / rows) * 4));
  const seen = [0, 0, 0, 0];
  for (const sum of randomGroupSums(new Xoshiro128(6), values, 100, 200)) {
    for (let quarter = 0; quarter < 4; quarter += 1)
      seen[quarter]! += Math.floor(sum / 4096 ** quarter) % 4096;
  }
  expectCounts(seen, new Array(4).fill(5000));
});
