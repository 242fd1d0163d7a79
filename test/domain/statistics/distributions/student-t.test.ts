import fc from 'fast-check';
import { test } from 'vitest';
import { normalUpperQuantile } from '#domain/statistics/distributions/normal.ts';
import {
  tCdf,
  tLogUpperTail,
  tUpperQuantile,
  tUpperTail,
} from '#domain/statistics/distributions/student-t.ts';
import { expectClose, expectLogClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 40 digits.
test.each([
  [2, 1, 0.14758361765043326],
  [40, 1, 0.007956089912025814],
  [12, 2.5, 0.001418107515039162],
  [-1.5, 9, 0.9160746719714626],
  [40, 9, 9.491499224669913e-12],
  [12, 1000, 2.1620286933872636e-31],
  [12, 100_000, 1.8722529059781755e-33],
])('upper tail beyond %d with %d degrees of freedom', (t, df, tail) => {
  expectClose(tUpperTail(t, df), tail);
});

test.each([
  [0.025, 1, 12.706204736174705],
  [1e-6, 1, 318309.8861827435],
  [0.025, 2.5, 3.574654842003683],
  [0.4, 9, 0.26095533647391095],
  [0.025, 9, 2.2621571627982053],
  [1e-6, 1000, 4.781608620458351],
  [0.025, 100_000, 1.9599877075346097],
])('upper quantile of %d with %d degrees of freedom', (p, df, t) => {
  expectClose(tUpperQuantile(p, df), t);
});

test('quantile and tail undo each other', () => {
  const p = fc.double({ min: 1e-8, max: 0.999, noNaN: true });
  fc.assert(
    fc.property(p, fc.double({ min: 0.8, max: 1e5, noNaN: true }), (tail, df) => {
      expectClose(tUpperTail(tUpperQuantile(tail, df), df), tail, 1e-11);
      expectClose(tCdf(-tUpperQuantile(tail, df), df), tail, 1e-11);
    }),
  );
});

test('is the normal distribution for endless degrees of freedom', () => {
  expectClose(tUpperQuantile(0.01, Number.POSITIVE_INFINITY), normalUpperQuantile(0.01), 1e-15);
  expectClose(tUpperQuantile(0.01, 1e10), normalUpperQuantile(0.01), 1e-9);
});

// References: mpmath 1.3 with 60 digits.
test.each([
  [50, 3, -11.639784763243979],
  [1000000.0, 10, -128.73737001336633],
  [1, 1, -1.3862943611198906],
  [-3, 5, -0.015164018722527046],
  [60, 400, -464.3799103532902],
])('logarithm of the upper tail beyond %d with %d degrees of freedom', (t, df, log) => {
  expectLogClose(tLogUpperTail(t, df), log);
});
