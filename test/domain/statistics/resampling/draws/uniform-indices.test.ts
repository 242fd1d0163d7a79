import { expect, test } from 'vitest';
import { drawIndices } from '#domain/statistics/resampling/draws/uniform-indices.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectCounts } from '#support/chi-square-check.ts';

function draws(seed: number, n: number, length: number): Int32Array {
  const indices = new Int32Array(length);
  drawIndices(new Xoshiro128(seed), n, indices);
  return indices;
}

test.each([1, 2, 6, 10, 1000])('whole numbers below %d come up equally often', (n) => {
  const seen = new Array<number>(n).fill(0);
  for (const index of draws(n, n, 200_000)) seen[index]! += 1;
  expect(seen.reduce((sum, count) => sum + count)).toBe(200_000);
  if (n > 1) expectCounts(seen, new Array(n).fill(200_000 / n));
});

// Scaling a word to 3 x 2^20 without leaving any out would favour every third number by 2^-10; to 1.5 x 2^30, by half.
test.each([2 ** 21, 3 * 2 ** 20, 1.5 * 2 ** 30])(
  'so do those below %d, beyond what a product can hold',
  (n) => {
    const seen = new Array<number>(12).fill(0);
    const thirds = new Array<number>(3).fill(0);
    for (const index of draws(3, n, 200_000)) {
      seen[Math.floor((index / n) * 12)]! += 1;
      thirds[index % 3]! += 1;
    }
    expectCounts(seen, new Array(12).fill(200_000 / 12));
    expectCounts(thirds, new Array(3).fill(200_000 / 3));
  },
);

test('one by one and many at a time give the same numbers', () => {
  for (const n of [1234, 1.5 * 2 ** 30]) {
    const random = new Xoshiro128(5);
    expect([...draws(5, n, 1000)]).toEqual(Array.from({ length: 1000 }, () => random.below(n)));
  }
});

test('words that would favour some numbers are left out', () => {
  // 2^32 mod (2^21 − 1) = 2^11: one word in 2^21 is left out, about 10 in 20 million.
  const n = 2 ** 21 - 1;
  const random = new Xoshiro128(8);
  const length = 20_000_000;
  drawIndices(random, n, new Int32Array(length));
  const words = new Xoshiro128(8);
  words.fill(new Int32Array(length));
  expect(random.state).not.toEqual(words.state);
});
