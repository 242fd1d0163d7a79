import { expect, test } from 'vitest';
import { binomialProbability } from '#domain/statistics/distributions/binomial.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { type Drawing, resampledSums } from '#domain/statistics/resampling/resampled-sums.ts';
import { expectCounts } from '#support/chi-square-check.ts';

const byChance: readonly Drawing[] = ['multinomial', 'patterns', 'row-by-row'];

/** A column that is 1 in some rows, so that its sums say how often those were drawn. */
function indicator(rows: number, ...ones: number[]): Float64Array {
  const column = new Float64Array(rows);
  for (const row of ones) column[row] = 1;
  return column;
}

test.each(byChance)('%s draws a row a binomial number of times, the last one too', (drawing) => {
  const [rows, resamples] = [103, 100_000];
  // The last three rows are fewer than a pattern has.
  const columns = [indicator(rows, 0), indicator(rows, 102), indicator(rows, 5, 6, 50, 102)];
  const { sums } = resampledSums(new Xoshiro128(17), columns, resamples, drawing);
  [1, 1, 4].forEach((ones, c) => {
    const seen = new Array<number>(30).fill(0);
    for (const count of sums[c]!) seen[count]! += 1;
    expectCounts(
      seen,
      seen.map((_, k) => resamples * binomialProbability(k, rows, ones / rows)),
    );
  });
});

test.each(byChance)('%s draws two rows as often together as a multinomial does', (drawing) => {
  const [rows, resamples] = [20, 100_000];
  const columns = [indicator(rows, 8), indicator(rows, 9)];
  const { sums } = resampledSums(new Xoshiro128(5), columns, resamples, drawing);
  const seen = new Array<number>(64).fill(0);
  sums[0]!.forEach((first, i) => {
    if (first < 8 && sums[1]![i]! < 8) seen[first * 8 + sums[1]![i]!]! += 1;
  });
  expectCounts(
    seen,
    seen.map((_, at) => {
      const [first, second] = [Math.floor(at / 8), at % 8];
      return (
        resamples *
        binomialProbability(first, rows, 1 / rows) *
        binomialProbability(second, rows - first, 1 / (rows - 1))
      );
    }),
  );
});

test.each(byChance)('%s draws as many rows as there are, in every resample', (drawing) => {
  const columns = [new Float64Array(1001).fill(1), Float64Array.from({ length: 1001 }, (_, row) => row)];
  const { sums } = resampledSums(new Xoshiro128(1), columns, 3000, drawing);
  expect(new Set(sums[0])).toEqual(new Set([1001]));
  // Mean 500 a row, variance (1001² − 1) / 12: the mean of 3,000 sums lies within 4 of its standard errors.
  const mean = sums[1]!.reduce((sum, value) => sum + value / 3000, 0);
  const variance = sums[1]!.reduce((sum, value) => sum + (value - mean) ** 2 / 3000, 0);
  const expected = (1001 * (1001 ** 2 - 1)) / 12;
  expect(Math.abs(mean - 500 * 1001)).toBeLessThan(4 * Math.sqrt(expected / 3000));
  expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2 / 3000));
});

test('the same seed gives the same sums, another one others', () => {
  const columns = [Float64Array.from({ length: 500 }, (_, row) => row / 7)];
  const of = (seed: number) => resampledSums(new Xoshiro128(seed), columns, 600);
  expect(of(1)).toEqual(of(1));
  expect(of(1).sums).not.toEqual(of(2).sums);
});

test('makes every resample once where there are no more than asked for', () => {
  const { drawing, sums } = resampledSums(new Xoshiro128(1), [Float64Array.of(1, 10, 100)], 27);
  expect(drawing).toBe('every-resample');
  const [a, b, c] = [1, 10, 100];
  const expected = [a, b, c].flatMap((x) => [a, b, c].flatMap((y) => [a, b, c].map((z) => x + y + z)));
  expect([...sums[0]!].sort()).toEqual(expected.sort());
});

test('takes the quickest way: by kinds of rows where they are few, by patterns where rows are many', () => {
  const ways = (columns: Float64Array[], resamples: number) =>
    resampledSums(new Xoshiro128(1), columns, resamples).drawing;
  const grades = (rows: number, different: number) =>
    Float64Array.from({ length: rows }, (_, row) => Math.floor((row * different) / rows));
  expect(ways([grades(40, 2)], 999)).toBe('multinomial');
  expect(ways([grades(1000, 5)], 999)).toBe('multinomial');
  expect(ways([grades(1000, 5), grades(1000, 1000)], 999)).toBe('patterns');
  expect(ways([grades(1000, 500)], 999)).toBe('patterns');
  expect(ways([grades(1000, 500)], 99)).toBe('row-by-row');
  expect(ways([grades(90, 80)], 999)).toBe('row-by-row');
});
