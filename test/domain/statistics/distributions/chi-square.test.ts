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
  [0.001, 0.1, -1.2120908445443996, -0.3532158572335931],
  [0.5, 1, -0.7350111298370844, -0.6529656256763312],
  [3.84, 1, -2.994862227180027, -0.051339107277687174],
  [30, 2, -15.0, -3.059023672899502e-7],
  [1500, 3, -746.5685151578195, 0.0],
  [1e-8, 5, -5.319230386355185e-22, -48.98554341719928],
  [100, 100, -0.7314895757292705, -0.6562207983875686],
  [95, 100.5, -0.4524377086549047, -1.010809380628046],
  [10000.0, 9000, -28.824449099957366, -3.0318018385495586e-13],
  [1010000.0, 1000000.0, -27.728796160458735, -9.068528823266189e-13],
  [900000.0, 1000000.0, 5.16558885369333e-63, -2685.435544124208],
  [40000, 7, -19976.442129719446, 0.0],
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
