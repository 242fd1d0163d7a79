import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  normalCdf,
  normalDensity,
  normalLogUpperTail,
  normalQuantile,
  normalUpperQuantile,
  normalUpperTail,
} from '#domain/statistics/distributions/normal.ts';
import { expectClose, expectLogClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 40 digits.
test.each([
  [-5, 0.9999997133484281],
  [-0.3, 0.6179114221889527],
  [0.7, 0.24196365222307303],
  [1.96, 0.024997895148220435],
  [5.7, 5.990371401063528e-9],
  [12, 1.776482112077679e-33],
  [30, 4.906713927148187e-198],
])('upper tail beyond %d', (z, tail) => {
  expectClose(normalUpperTail(z), tail);
});

test.each([
  [0.3, 0.5244005127080408],
  [0.076, 1.4325027208258116],
  [0.025, 1.9599639845400543],
  [1e-6, 4.753424308822899],
  [1e-20, 9.262340089798407],
  [1e-300, 37.0470962993612],
])('upper quantile of %d', (p, z) => {
  expectClose(normalUpperQuantile(p), z, 1e-15);
});

test('quantile and distribution undo each other, and both are symmetric', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
      expectClose(normalCdf(normalQuantile(p)), p, 1e-13);
      expect(normalCdf(-2 * p)).toBeCloseTo(normalUpperTail(2 * p), 15);
    }),
  );
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
});

// References: mpmath 1.3 with 60 digits, log(erfc(z / sqrt(2)) / 2).
test.each([
  [-8, -6.220960574271786e-16],
  [0, -0.6931471805599453],
  [1, -1.8410216450092636],
  [9.99, -53.130353745606016],
  [10.01, -53.332315610880734],
  [40, -804.6084420137538],
  [1000, -500007.82669481216],
])('logarithm of the upper tail beyond %d', (z, log) => {
  expectLogClose(normalLogUpperTail(z), log);
});

test('has its density at the centre and symmetric', () => {
  expectClose(normalDensity(0), 1 / Math.sqrt(2 * Math.PI));
  expect(normalDensity(1.3)).toBe(normalDensity(-1.3));
});
