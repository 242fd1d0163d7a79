import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wangTsiatisBounds } from '#domain/statistics/sequential/classical-bounds.ts';
import { type SpendingFunction, spentAlpha } from '#domain/statistics/sequential/spending.ts';
import { crossingChances, spendingBounds } from '#domain/statistics/sequential/spending-bounds.ts';
import { repeatedLimits, stagewiseLimits, stagewiseP } from '#domain/statistics/sequential/stagewise.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

const fifths = [0.2, 0.4, 0.6, 0.8, 1];
const upper = (spending: SpendingFunction, shares = fifths, alpha = 0.025) =>
  spendingBounds({ shares, alpha, spending }).map((look) => look.upper);

describe('Lan–DeMets bounds', () => {
  // Five equal looks, one-sided 0.025. O'Brien–Fleming- and Pocock-type: as gsDesign and ld98 print them (Reboussin, DeMets,
  // Kim and Lan 2000, Controlled Clinical Trials 21). Hwang–Shih–DeCani: SciPy 1.17, the recursion by 300-point Gauss–Legendre
  // quadrature and brentq instead of Simpson's rule and bisection.
  test.each([
    [{ kind: 'obrien-fleming' }, [4.8769, 3.3569, 2.6803, 2.2898, 2.031]],
    [{ kind: 'pocock' }, [2.438, 2.4268, 2.4101, 2.3966, 2.3859]],
    [{ kind: 'hwang-shih-decani', gamma: -4 }, [3.252668, 2.986046, 2.691657, 2.373667, 2.025321]],
  ] as const)('agree with published and independent ones: %j', (spending, published) => {
    upper(spending).forEach((z, i) => {
      expect(Math.abs(z - published[i]!)).toBeLessThan(2e-4);
    });
  });

  test('spend alpha and no more, whatever the looks, and never look ahead', () => {
    const looks = fc
      .array(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { minLength: 1, maxLength: 4 })
      .map((shares) => [...shares].sort((a, b) => a - b))
      .filter((shares) => shares.every((share, i) => i === 0 || share - shares[i - 1]! > 0.03));
    fc.assert(
      fc.property(looks, (early) => {
        const plan = { alpha: 0.025, spending: { kind: 'power', rho: 2 } } as const;
        const bounds = spendingBounds({ ...plan, shares: [...early, 1] });
        const spent = crossingChances(bounds, 0).upper.reduce((sum, chance) => sum + chance, 0);
        expect(spent).toBeCloseTo(0.025, 7);
        expect(spendingBounds({ ...plan, shares: early })).toEqual(bounds.slice(0, -1));
      }),
      { numRuns: 15 },
    );
  });

  test('spend between nothing and all, more with more information', () => {
    const kinds = [
      { kind: 'obrien-fleming' },
      { kind: 'pocock' },
      { kind: 'power', rho: 2 },
      { kind: 'hwang-shih-decani', gamma: 0 },
    ] as const;
    for (const spending of kinds) {
      const spent = [0, ...fifths, 1.2].map((share) => spentAlpha(spending, 0.025, share));
      expect(spent[0]).toBe(0);
      expect(spent.at(-1)).toBe(0.025);
      expect(spent.toSorted((a, b) => a - b)).toEqual(spent);
    }
  });

  test('stop for futility without touching the bounds above, unless told to make use of it', () => {
    const futility = { beta: 0.2, drift: 2.8, spending: { kind: 'power', rho: 2 } as const };
    const plan = { shares: fifths, alpha: 0.025, spending: { kind: 'power', rho: 2 } as const };
    const free = spendingBounds({ ...plan, futility: { ...futility, binding: false } });
    expect(free.map((look) => look.upper)).toEqual(upper(plan.spending));
    expect(free.at(-1)!.lower).toBe(free.at(-1)!.upper);
    const binding = spendingBounds({ ...plan, futility: { ...futility, binding: true } });
    expect(binding.at(-1)!.upper).toBeLessThan(free.at(-1)!.upper);
    const { lower, expectedShare } = crossingChances(free, 0);
    expect(lower.reduce((sum, chance) => sum + chance, 0)).toBeGreaterThan(0.97);
    expect(expectedShare).toBeLessThan(0.7);
  });

  test('hold alpha where increments are simulated', () => {
    const bounds = spendingBounds({
      shares: [0.1, 0.3, 0.6, 1],
      alpha: 0.05,
      spending: { kind: 'power', rho: 2 },
    });
    const random = seededRandom(9);
    const runs = 20_000;
    let crossed = 0;
    for (let run = 0; run < runs; run += 1) {
      let [score, before] = [0, 0];
      for (const { share, upper: bound } of bounds) {
        score += normal(random) * Math.sqrt(share - before);
        before = share;
        if (score / Math.sqrt(share) < bound) continue;
        crossed += 1;
        break;
      }
    }
    expect(crossed / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
    expect(crossed / runs).toBeGreaterThan(0.046);
  });
});

describe('classical bounds', () => {
  // Jennison and Turnbull 2000, tables 2.1 and 2.3, two-sided alpha = 0.05.
  test.each([
    [2, 2.178, 1.977],
    [5, 2.413, 2.04],
  ])('of %i looks agree with the tables', (looks, pocock, obrienFleming) => {
    expect(wangTsiatisBounds(looks, 0.025, 0.5)[0]).toBeCloseTo(pocock, 2.9);
    expect(wangTsiatisBounds(looks, 0.025, 0).at(-1)).toBeCloseTo(obrienFleming, 2.9);
  });
});

describe('after stopping', () => {
  const looks = spendingBounds({ shares: [0.5, 1], alpha: 0.025, spending: { kind: 'power', rho: 2 } });

  test('one look is the ordinary p value and interval', () => {
    const only = { looks: [{ share: 1, upper: 1.96, lower: Number.NEGATIVE_INFINITY }], z: 2.5 };
    expect(stagewiseP(only, 0)).toBeCloseTo(0.006209665325776132, 12);
    expect(stagewiseLimits(only, 0.025)).toMatchObject({
      estimate: expect.closeTo(2.5, 6),
      lower: expect.closeTo(2.5 - 1.959964, 5),
      upper: expect.closeTo(2.5 + 1.959964, 5),
    });
    const repeated = repeatedLimits(0.4, 0.1, 2.2);
    expect([repeated.lower, repeated.upper]).toEqual([expect.closeTo(0.18, 12), expect.closeTo(0.62, 12)]);
  });

  test('the estimate is median-unbiased and the limits cover, where stopping early is frequent', () => {
    const random = seededRandom(12);
    const drift = 3;
    const runs = 800;
    let [above, missed] = [0, 0];
    for (let run = 0; run < runs; run += 1) {
      const first = Math.sqrt(0.5) * normal(random) + drift * 0.5;
      const stopped =
        first / Math.sqrt(0.5) >= looks[0]!.upper
          ? { looks: looks.slice(0, 1), z: first / Math.sqrt(0.5) }
          : { looks, z: first + Math.sqrt(0.5) * normal(random) + drift * 0.5 };
      // p at the true drift is uniform: below 1/2, the estimate lies above it.
      const p = stagewiseP(stopped, drift);
      if (p < 0.5) above += 1;
      if (p < 0.025 || p > 0.975) missed += 1;
    }
    expect(Math.abs(above / runs - 0.5)).toBeLessThan(2.6 * Math.sqrt(0.25 / runs));
    expect(missed / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
  });
});

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
