import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  fCdf,
  fLogCdf,
  fLogUpperTail,
  fQuantile,
  fUpperQuantile,
  fUpperTail,
} from '#domain/statistics/distributions/f.ts';
import { tUpperTail } from '#domain/statistics/distributions/student-t.ts';
import { expectClose, expectLogClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 60 digits, betainc(df2 / 2, df1 / 2, 0, df2 / (df2 + df1 x), regularized=True).
test.each([
  [0.01, 1, 1, -0.06555347321239838, -2.75748677508702],
  [4, 2, 10, -2.938933324510595, -0.0543739815733817],
  [50, 3, 12, -14.573053387820462, -4.6881708585471104e-7],
  [100000.0, 4, 20, -96.63752569336916, -1.0736329870229559e-42],
  [1.2, 100, 150, -1.8627348150825367, -0.16871156568532739],
  [0.5, 100, 150, -0.00012679390555634732, -8.973010976834894],
  [2.5, 0.5, 1000.0, -2.0931773530362507, -0.13158444550685097],
])('tails at x = %d with %d and %d degrees of freedom', (x, df1, df2, upper, lower) => {
  expectLogClose(fLogUpperTail(x, df1, df2), upper);
  expectLogClose(fLogCdf(x, df1, df2), lower);
});

test('is the square of t with one degree of freedom above', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 50, noNaN: true }), fc.integer({ min: 1, max: 500 }), (t, df) => {
      expectClose(fUpperTail(t * t, 1, df), 2 * tUpperTail(t, df), 1e-11);
    }),
  );
});

test('quantiles invert both tails', () => {
  const df = fc.double({ min: 0.5, max: 2_000, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 1e-10, max: 0.999, noNaN: true }), df, df, (p, df1, df2) => {
      expectClose(fUpperTail(fUpperQuantile(p, df1, df2), df1, df2), p, 1e-7);
      expectClose(fCdf(fQuantile(p, df1, df2), df1, df2), p, 1e-7);
    }),
  );
  // Abramowitz and Stegun, table 26.9.
  expect(fUpperQuantile(0.05, 3, 12)).toBeCloseTo(3.49, 2);
});
