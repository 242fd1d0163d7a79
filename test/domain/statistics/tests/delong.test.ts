import { expect, test } from 'vitest';
import { aucVariance, delong } from '#domain/statistics/tests/delong.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

const isPositive = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1];
const first = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.55, 0.5, 0.4, 0.4, 0.2, 0.1];
const second = [0.7, 0.1, 0.8, 0.9, 0.6, 0.3, 0.2, 0.5, 0.55, 0.4, 0.2, 0.6];

test('agrees with the definition, by all pairs in NumPy', () => {
  expect(delong(isPositive, first, second)).toMatchObject({
    first: expect.closeTo(0.5972222222222222, 13),
    second: expect.closeTo(0.8333333333333334, 13),
    statistic: expect.closeTo(-1.1209468047728381, 12),
  });
  expect(aucVariance(isPositive, first)).toBeCloseTo(0.03371913580246913, 13);
});

test('rejects at most at its level where both areas are the same', () => {
  const random = seededRandom(21);
  const runs = 2_000;
  let rejected = 0;
  for (let run = 0; run < runs; run += 1) {
    const labels = Array.from({ length: 80 }, (_, i) => i % 2);
    const common = labels.map((label) => label + random() * 2);
    const noisy = () => common.map((value) => value + random());
    const result = delong(labels, noisy(), noisy());
    if (!('undefined' in result) && result.twoSided <= 0.05) rejected += 1;
  }
  expect(rejected / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
});

test('says why there is no test', () => {
  expect(delong([1, 0, 1, 0], [4, 1, 3, 2], [8, 2, 6, 4])).toEqual({
    undefined: 'both scores order the rows alike',
  });
  expect(delong([1, 1], [1, 2], [1, 2])).toEqual({ undefined: 'no row is negative' });
  expect(aucVariance([1, 0, 0], [1, 2, 3])).toEqual({
    undefined: 'fewer than two rows are positive, or negative',
  });
});
