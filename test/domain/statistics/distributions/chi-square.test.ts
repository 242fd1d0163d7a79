import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chiSquareCdf,
  chiSquareLogCdf,
  chiSquareLogUpperTail,
  chiSquareQuantile,
  chiSquareUpperQuantile,
  chiSquareUpperTail,
} from '#domain/statistics/distributions/chi-square.ts';
import { expectClose, expectLogClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 60 digits, log(gammainc(df / 2, x / 2, inf, regularized=True)) and its complement.
test.each([
  [0.001, 0.1, -1.2120908445443997, -0.35321585723359313],
  [0.5, 1, -0.7350111298370844, -0.65296562567633116],
  [3.84, 1, -2.9948622271800273, -0.051339107277687173],
  [30, 2, -15.0, -3.0590236728995017e-7],
  [1500, 3, -746.56851515781951, 0.0],
  [1e-8, 5, -5.3192303863551846e-22, -48.98554341719928],
  [100, 100, -0.73148957572927054, -0.65622079838756868],
  [95, 100.5, -0.45243770865490466, -1.010809380628046],
  [10000.0, 9000, -28.824449099957367, -3.0318018385495584e-13],
  [1010000.0, 1000000.0, -27.728796160458735, -9.0685288232661888e-13],
  [900000.0, 1000000.0, 5.1655888536933305e-63, -2685.4355441242078],
  [40000, 7, -19976.442129719445, 0.0],
])('tails at x = %d with %d degrees of freedom', (x, df, upper, lower) => {
  expectLogClose(chiSquareLogUpperTail(x, df), upper);
  expectLogClose(chiSquareLogCdf(x, df), lower);
});

test('quantiles invert both tails, also tiny ones', () => {
  const p = fc.double({ min: 1e-200, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(p, fc.double({ min: 2, max: 1e5, noNaN: true }), (p, df) => {
      expectClose(chiSquareUpperTail(chiSquareUpperQuantile(p, df), df), p, 1e-9);
      expectClose(chiSquareCdf(chiSquareQuantile(p, df), df), p, 1e-9);
    }),
  );
});

test('agrees with printed tables', () => {
  // Abramowitz and Stegun, table 26.8.
  expect(chiSquareUpperQuantile(0.05, 1)).toBeCloseTo(3.84146, 5);
  expect(chiSquareUpperQuantile(0.001, 10)).toBeCloseTo(29.588, 3);
});
