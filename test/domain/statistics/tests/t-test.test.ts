import { expect, test } from 'vitest';
import { momentsOf, oneSampleT, welchT } from '#domain/statistics/tests/t-test.ts';

// Student 1908: hours of sleep gained by ten patients under two drugs (R's data set sleep).
const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

test('of independent samples is Welch’s: R 4.2.2, t.test', () => {
  expect(welchT(first, second)).toMatchObject({
    statistic: expect.closeTo(-1.860813467486853, 13),
    degreesOfFreedom: expect.closeTo(17.7764735161785, 12),
    greater: expect.closeTo(0.9603029299063209, 13),
    less: expect.closeTo(0.03969707009367909, 13),
    twoSided: expect.closeTo(0.07939414018735817, 13),
  });
});

test('of paired samples is that of the differences: R, t.test', () => {
  expect(oneSampleT(first.map((value, i) => value - second[i]!))).toMatchObject({
    statistic: expect.closeTo(-4.062127683382037, 12),
    twoSided: expect.closeTo(0.00283289019738427, 13),
  });
});

test('moments lose nothing to a large mean: NIST StRD, NumAcc4', () => {
  // 1,001 values around 10,000,000.2; certified mean 10000000.2 and standard deviation 0.1.
  const values = Array.from({ length: 1_001 }, (_, i) =>
    i === 0 ? 10_000_000.2 : i % 2 ? 10_000_000.1 : 10_000_000.3,
  );
  const { mean, variance } = momentsOf(values);
  expect(mean).toBe(10_000_000.2);
  expect(Math.sqrt(variance)).toBeCloseTo(0.1, 8);
});

test('says why there is no test', () => {
  expect(oneSampleT([1])).toEqual({ undefined: '1 values are too few for an error' });
  expect(oneSampleT([2, 2, 2])).toEqual({ undefined: 'all values are alike, so that no error can be seen' });
  expect(welchT([1], [1, 2])).toEqual({ undefined: '1 values in a sample are too few for an error' });
});
