import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flakiness, repeatVariance } from '#domain/statistics/repeats/flakiness.ts';
import { passAtK, passHatK } from '#domain/statistics/repeats/pass-at-k.ts';

function choose(n: number, k: number): number {
  let product = 1;
  for (let i = 1; i <= k; i += 1) product *= (n - k + i) / i;
  return product;
}

test('agree with the binomial coefficients of their definitions', () => {
  const counts = fc
    .integer({ min: 1, max: 60 })
    .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n }), fc.integer({ min: 1, max: n })));
  fc.assert(
    fc.property(counts, ([n, c, k]) => {
      expect(passAtK(n, c, k)).toBeCloseTo(1 - (k <= n - c ? choose(n - c, k) / choose(n, k) : 0), 10);
      expect(passHatK(n, c, k)).toBeCloseTo(k <= c ? choose(c, k) / choose(n, k) : 0, 10);
      expect(passAtK(n, c, 1)).toBeCloseTo(c / n, 12);
      expect(passHatK(n, c, k)).toBeLessThanOrEqual(passAtK(n, c, k) + 1e-12);
    }),
  );
});

test('are unbiased: the mean over all draws of n answers is the truth', () => {
  // p = 0.3, n = 5: Σ P(c) passAtK(5, c, 3) = 1 − 0.7³, Σ P(c) passHatK(5, c, 2) = 0.3².
  const p = 0.3;
  const chance = (c: number) => choose(5, c) * p ** c * (1 - p) ** (5 - c);
  const mean = (of: (c: number) => number) =>
    [0, 1, 2, 3, 4, 5].reduce((sum, c) => sum + chance(c) * of(c), 0);
  expect(mean((c) => passAtK(5, c, 3))).toBeCloseTo(1 - 0.7 ** 3, 12);
  expect(mean((c) => passHatK(5, c, 2))).toBeCloseTo(0.09, 12);
  expect(mean((c) => repeatVariance(5, c))).toBeCloseTo(p * (1 - p), 12);
  expect(mean((c) => flakiness(5, c))).toBeCloseTo(2 * p * (1 - p), 12);
});
