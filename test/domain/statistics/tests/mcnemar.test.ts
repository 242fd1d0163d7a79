import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mcnemarExact, mcnemarMidP } from '#domain/statistics/tests/mcnemar.ts';

// Fagerland, Lydersen and Laake 2013, BMC Medical Research Methodology 13:91: airway hyper-responsiveness (1, 7) and complete
// response (6, 16).
test.each([
  [1, 7, 0.0703, 0.0391],
  [6, 16, 0.0525, 0.0347],
])('%d against %d', (b, c, exact, midP) => {
  expect(mcnemarExact(b, c)).toBeCloseTo(exact, 4);
  expect(mcnemarMidP(b, c)).toBeCloseTo(midP, 4);
});

test('the exact test is the sign test: by hand for 2 against 8', () => {
  expect(mcnemarExact(2, 8)).toBeCloseTo((2 * (1 + 10 + 45)) / 2 ** 10, 14);
});

test('does not depend on which comes first, and mid-p is the smaller', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (b, c) => {
      expect(mcnemarExact(b, c)).toBe(mcnemarExact(c, b));
      expect(mcnemarMidP(b, c)).toBeLessThanOrEqual(mcnemarExact(b, c));
      expect(mcnemarMidP(b, c)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('equal counts give 1 less half the probability of them, and no differing row gives 1', () => {
  expect(mcnemarMidP(1, 1)).toBeCloseTo(1 - 0.5 / 2, 14);
  expect(mcnemarExact(1, 1)).toBe(1);
  expect(mcnemarExact(0, 0)).toBe(1);
  expect(mcnemarMidP(0, 0)).toBe(1);
});
