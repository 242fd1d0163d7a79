import { expect, test } from 'vitest';
import { binomialLowerTail, binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';

test('agrees with the binomial distribution summed by hand', () => {
  // n = 4, p = 1/4: P(X ≥ 3) = (4 x 3 + 1) / 256.
  expect(binomialUpperTail(3, 4, 0.25)).toBeCloseTo(13 / 256, 14);
  expect(binomialLowerTail(2, 4, 0.25)).toBeCloseTo(243 / 256, 14);
});

test('is certain of the least and rules out more than all', () => {
  expect(binomialUpperTail(0, 10, 0.3)).toBe(1);
  expect(binomialUpperTail(11, 10, 0.3)).toBe(0);
  expect(binomialLowerTail(10, 10, 0.3)).toBe(1);
});
