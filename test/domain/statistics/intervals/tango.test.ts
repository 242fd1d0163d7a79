import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import {
  tangoAbove,
  tangoBelow,
  tangoLower,
  tangoScore,
  tangoUpper,
} from '#domain/statistics/intervals/tango.ts';

const pairs = (onlyFirst: number, onlySecond: number, n: number) => ({
  onlyFirst,
  onlySecond,
  n,
  degreesOfFreedom: null,
});

// 1, 7, 21: Fagerland, Lydersen and Laake 2014, Statistics in Medicine 33:2850, airway hyper-responsiveness, −0.517 to −0.026.
// The others: the score with its restricted maximum likelihood found numerically (SciPy 1.17), 95 %.
test.each([
  [1, 7, 21, -0.517232, -0.026003],
  [0, 1, 44, -0.118077, 0.059393],
  [15, 7, 85, -0.014938, 0.205343],
  [0, 0, 300, -0.012643, 0.012643],
  [12, 3, 1000, 0.001624, 0.018212],
])('%d against %d of %d pairs', (onlyFirst, onlySecond, n, lower, upper) => {
  expect(tangoLower(pairs(onlyFirst, onlySecond, n), 0.025)).toBeCloseTo(lower, 6);
  expect(tangoUpper(pairs(onlyFirst, onlySecond, n), 0.025)).toBeCloseTo(upper, 6);
});

test('at no difference the score is McNemar’s (b − c) / √(b + c)', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 40 }), (b, c) => {
      expect(tangoScore(pairs(b, c, 200), 0)).toBeCloseTo((b - c) / Math.sqrt(b + c), 10);
    }),
  );
});

const samples = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 0, max: 60 }),
    fc.integer({ min: 130, max: 9_000 }),
  )
  .map(([b, c, n]) => pairs(b, c, n));

test('the test at a limit has the limit’s level', () => {
  fc.assert(
    fc.property(samples, fc.constantFrom(0.001, 0.025, 0.2), (of, alpha) => {
      expect(tangoAbove(of, tangoLower(of, alpha))).toBeCloseTo(alpha, 7);
      expect(tangoBelow(of, tangoUpper(of, alpha))).toBeCloseTo(alpha, 7);
    }),
  );
});

test('swapping the two mirrors the limits', () => {
  fc.assert(
    fc.property(samples, (of) => {
      const swapped = pairs(of.onlySecond, of.onlyFirst, of.n);
      expect(tangoLower(swapped, 0.025)).toBeCloseTo(-tangoUpper(of, 0.025), 11);
    }),
  );
});

test('takes effective numbers: the same shares of fewer rows say less', () => {
  const whole = tangoLower(pairs(20, 10, 1_000), 0.025);
  const worthHalf = tangoLower({ ...pairs(10, 5, 500), degreesOfFreedom: 40 }, 0.025);
  expect(worthHalf).toBeLessThan(whole);
  expect(tangoAbove(pairs(10.5, 5.25, 510.5), -0.01)).toBeCloseTo(
    normalUpperTail(tangoScore(pairs(10.5, 5.25, 510.5), -0.01)),
    14,
  );
});
