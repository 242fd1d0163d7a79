import { expect, test } from 'vitest';
import { binomialProbability } from '#domain/statistics/distributions/binomial.ts';
import { logGamma } from '#domain/statistics/distributions/log-gamma.ts';
import { drawBinomial } from '#domain/statistics/resampling/draws/binomial-draw.ts';
import { drawMultinomial } from '#domain/statistics/resampling/draws/multinomial-draw.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectCounts } from '#support/chi-square-check.ts';

// Below a mean of 10 by counting up, from there on by transformed rejection, above a half by the complement.
test.each([
  [1, 0.3],
  [7, 0.5],
  [40, 0.2],
  [1000, 0.004],
  [10_000, 0.00099],
  [20, 0.5],
  [25, 0.45],
  [100, 0.1],
  [150, 0.9],
  [1000, 0.25],
  [10_000, 0.37],
  [10_000, 0.999],
  [1_000_000, 0.00002],
  [1_000_000, 0.5],
])('draws from n = %d, p = %d as often as the exact probabilities say', (n, p) => {
  const draws = 200_000;
  const random = new Xoshiro128(n + 1);
  const middle = Math.round(n * p);
  const reach = Math.ceil(6 * Math.sqrt(n * p * (1 - p)) + 10);
  const low = Math.max(0, middle - reach);
  const high = Math.min(n, middle + reach);
  const seen = new Array<number>(high - low + 1).fill(0);
  for (let i = 0; i < draws; i += 1) {
    const k = drawBinomial(random, n, p);
    seen[Math.min(Math.max(k, low), high) - low]! += 1;
  }
  expectCounts(
    seen,
    seen.map((_, i) => draws * binomialProbability(low + i, n, p)),
  );
});

test('certain outcomes are certain', () => {
  const random = new Xoshiro128(1);
  expect(drawBinomial(random, 0, 0.5)).toBe(0);
  expect(drawBinomial(random, 50, 0)).toBe(0);
  expect(drawBinomial(random, 50, 1)).toBe(50);
});

test('how often kinds of rows are drawn is multinomial: every outcome of four draws from three kinds', () => {
  const random = new Xoshiro128(11);
  const counts = [2, 1, 1];
  const draws = 100_000;
  const drawn = new Float64Array(3);
  const seen = new Map<string, number>();
  for (let i = 0; i < draws; i += 1) {
    drawMultinomial(random, counts, drawn);
    seen.set(drawn.join(), (seen.get(drawn.join()) ?? 0) + 1);
  }
  const factorial = (k: number) => Math.round(Math.exp(logGamma(k + 1)));
  const outcomes = [0, 1, 2, 3, 4].flatMap((a) =>
    [0, 1, 2, 3, 4].filter((b) => a + b <= 4).map((b) => [a, b, 4 - a - b] as const),
  );
  const ways = ([a, b, c]: readonly [number, number, number]) =>
    24 / (factorial(a) * factorial(b) * factorial(c));
  expectCounts(
    outcomes.map((outcome) => seen.get(outcome.join()) ?? 0),
    outcomes.map((outcome) => draws * ways(outcome) * 0.5 ** outcome[0] * 0.25 ** (outcome[1] + outcome[2])),
  );
});

test('as many rows are drawn as there are, and kinds without rows never', () => {
  const random = new Xoshiro128(3);
  const drawn = new Float64Array(5);
  for (let i = 0; i < 200; i += 1) {
    drawMultinomial(random, [1000, 0, 3, 20_000, 0], drawn);
    expect(drawn.reduce((sum, count) => sum + count)).toBe(21_003);
    expect([drawn[1], drawn[4]]).toEqual([0, 0]);
  }
});
