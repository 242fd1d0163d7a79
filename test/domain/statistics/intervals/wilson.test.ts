import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilsonAbove, wilsonBelow, wilsonLower, wilsonUpper } from '#domain/statistics/intervals/wilson.ts';

const known = (successes: number, n: number) => ({ share: successes / n, n, degreesOfFreedom: null });

// Newcombe 1998, Statistics in Medicine 17:857, table I, method 3, 95 %.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%d of %d', (successes, n, lower, upper) => {
  expect(wilsonLower(known(successes, n), 0.025)).toBeCloseTo(lower, 4);
  expect(wilsonUpper(known(successes, n), 0.025)).toBeCloseTo(upper, 4);
});

const samples = fc
  .integer({ min: 1, max: 5_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

test('limits of n − x successes mirror those of x', () => {
  fc.assert(
    fc.property(samples, ([x, n]) => {
      expect(wilsonLower(known(n - x, n), 0.01)).toBeCloseTo(1 - wilsonUpper(known(x, n), 0.01), 12);
    }),
  );
});

test('the test at a limit has the limit’s level', () => {
  fc.assert(
    fc.property(samples, fc.constantFrom(0.001, 0.025, 0.2), ([x, n], alpha) => {
      const lower = wilsonLower(known(x, n), alpha);
      const upper = wilsonUpper(known(x, n), alpha);
      if (x > 0) expect(wilsonAbove(known(x, n), lower)).toBeCloseTo(alpha, 9);
      if (x < n) expect(wilsonBelow(known(x, n), upper)).toBeCloseTo(alpha, 9);
    }),
  );
});

test('estimated degrees of freedom widen the limits', () => {
  const clustered = { ...known(30, 40), degreesOfFreedom: 11 };
  expect(wilsonLower(clustered, 0.025)).toBeLessThan(wilsonLower(known(30, 40), 0.025));
});

test('a share of 0 is never above 0, and any other surely is', () => {
  expect(wilsonAbove(known(0, 10), 0)).toBe(1);
  expect(wilsonAbove(known(1, 10), 0)).toBe(0);
  expect(wilsonBelow(known(10, 10), 1)).toBe(1);
});
