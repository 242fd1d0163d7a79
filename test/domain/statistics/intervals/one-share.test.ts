import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialProbability } from '#domain/statistics/distributions/binomial.ts';
import { agrestiCoullLower, agrestiCoullUpper } from '#domain/statistics/intervals/agresti-coull.ts';
import { clopperPearsonLower, clopperPearsonUpper } from '#domain/statistics/intervals/clopper-pearson.ts';
import { jeffreysLower, jeffreysUpper } from '#domain/statistics/intervals/jeffreys.ts';
import { midPLower, midPUpper } from '#domain/statistics/intervals/mid-p.ts';
import { waldLower, waldUpper } from '#domain/statistics/intervals/wald.ts';
import { type Proportion, wilsonLower, wilsonUpper } from '#domain/statistics/intervals/wilson.ts';
import { wilsonCorrectedLower, wilsonCorrectedUpper } from '#domain/statistics/intervals/wilson-corrected.ts';

type Limit = (proportion: Proportion, alpha: number) => number;
const of = (successes: number, n: number): Proportion => ({
  share: successes / n,
  n,
  degreesOfFreedom: null,
});

// Newcombe 1998, Statistics in Medicine 17:857, table I: 81/263, 15/148, 0/20, 1/29 at 95 %; Agresti–Coull and Jeffreys:
// statsmodels 0.13.5, proportion_confint.
const methods: readonly (readonly [string, Limit, Limit, readonly (readonly [number, number])[]])[] = [
  [
    'Wald',
    waldLower,
    waldUpper,
    [
      [0.2522, 0.3638],
      [0.0527, 0.15],
      [0, 0],
      [0, 0.1009],
    ],
  ],
  [
    'Wilson',
    wilsonLower,
    wilsonUpper,
    [
      [0.2553, 0.3662],
      [0.0624, 0.1605],
      [0, 0.1611],
      [0.0061, 0.1718],
    ],
  ],
  [
    'Wilson, corrected',
    wilsonCorrectedLower,
    wilsonCorrectedUpper,
    [
      [0.2535, 0.3682],
      [0.0598, 0.1644],
      [0, 0.2005],
      [0.0018, 0.1963],
    ],
  ],
  [
    'Clopper–Pearson',
    clopperPearsonLower,
    clopperPearsonUpper,
    [
      [0.2527, 0.3676],
      [0.0578, 0.1617],
      [0, 0.1684],
      [0.0009, 0.1776],
    ],
  ],
  [
    'mid-p',
    midPLower,
    midPUpper,
    [
      [0.2544, 0.3658],
      [0.0601, 0.1581],
      [0, 0.1391],
      [0.0017, 0.1585],
    ],
  ],
  [
    'Agresti–Coull',
    agrestiCoullLower,
    agrestiCoullUpper,
    [
      [0.2552, 0.3663],
      [0.0614, 0.1615],
      [0, 0.1898],
      [0, 0.1863],
    ],
  ],
  [
    'Jeffreys',
    jeffreysLower,
    jeffreysUpper,
    [
      [0.2545, 0.3656],
      [0.0604, 0.1576],
      [0, 0.1166],
      [0.0037, 0.1501],
    ],
  ],
];

describe.each(methods)('%s', (_, lower, upper, printed) => {
  test('agrees with printed limits', () => {
    [of(81, 263), of(15, 148), of(0, 20), of(1, 29)].forEach((proportion, i) => {
      expect(lower(proportion, 0.025)).toBeCloseTo(printed[i]![0], 3.9);
      expect(upper(proportion, 0.025)).toBeCloseTo(printed[i]![1], 3.9);
    });
  });

  test('mirrors, holds the share, and grows as alpha shrinks', () => {
    const counts = fc
      .integer({ min: 1, max: 200 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const [here, there] = [of(x, n), of(n - x, n)];
        expect(lower(there, 0.05)).toBeCloseTo(1 - upper(here, 0.05), 10);
        expect(lower(here, 0.05) <= x / n + 1e-12 && upper(here, 0.05) >= x / n - 1e-12).toBe(true);
        expect(lower(here, 0.01)).toBeLessThanOrEqual(lower(here, 0.05) + 1e-12);
      }),
      { numRuns: 60 },
    );
  });
});

/** Exact coverage of the two-sided 95 % interval at a true share. */
function coverage(lower: Limit, upper: Limit, n: number, share: number): number {
  let covered = 0;
  for (let x = 0; x <= n; x += 1) {
    const seen = of(x, n);
    if (lower(seen, 0.025) <= share && upper(seen, 0.025) >= share)
      covered += binomialProbability(x, n, share);
  }
  return covered;
}

// Brown, Cai and DasGupta 2001, Statistical Science 16(2): figures 1 to 7 for n = 50.
const shares = [0.005, 0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98, 0.995];
test('Clopper–Pearson covers at least what it says for every share', () => {
  for (const share of shares) {
    expect(coverage(clopperPearsonLower, clopperPearsonUpper, 50, share)).toBeGreaterThanOrEqual(0.95);
  }
});

test('Wald falls far short near 0 and 1, where Wilson does not', () => {
  expect(coverage(waldLower, waldUpper, 50, 0.005)).toBeLessThan(0.25);
  expect(coverage(waldLower, waldUpper, 50, 0.98)).toBeLessThan(0.65);
  for (const share of shares) expect(coverage(wilsonLower, wilsonUpper, 50, share)).toBeGreaterThan(0.9);
});

test('mid-p, Jeffreys and Wilson cover on average about what they say', () => {
  const grid = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
  for (const [name, lower, upper] of methods.filter(([name]) =>
    ['Wilson', 'mid-p', 'Jeffreys'].includes(name),
  )) {
    const mean = grid.reduce((sum, share) => sum + coverage(lower, upper, 40, share), 0) / grid.length;
    expect(Math.abs(mean - 0.95), name).toBeLessThan(0.012);
  }
});
