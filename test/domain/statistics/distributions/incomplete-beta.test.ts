import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incompleteBeta } from '#domain/statistics/distributions/incomplete-beta.ts';
import { expectClose } from '#support/close-to.ts';

// References: mpmath 1.3 with 40 digits.
test.each([
  [2, 3, 0.4, 0.5248],
  [0.5, 0.5, 0.3, 0.36901011956554536],
  [10, 0.5, 0.95, 0.31715157546554507],
  [100, 200, 0.3, 0.10884306564490975],
  [5000, 0.5, 0.9995, 0.025332672657805692],
  [50_000, 50_000, 0.501, 0.7364550617029586],
  [100_000, 300_000, 0.2505, 0.7674823538033121],
])('I(a = %d, b = %d, x = %d)', (a, b, x, value) => {
  expectClose(incompleteBeta(a, b, x), value, 1e-11);
});

test('is 1 minus itself with both sides swapped, and runs from 0 to 1', () => {
  const parameter = fc.double({ min: 0.1, max: 500, noNaN: true });
  fc.assert(
    fc.property(parameter, parameter, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
      expect(incompleteBeta(a, b, x)).toBeCloseTo(1 - incompleteBeta(b, a, 1 - x, x), 11);
    }),
  );
  expect(incompleteBeta(3, 4, 0)).toBe(0);
  expect(incompleteBeta(3, 4, 1)).toBe(1);
});
