import { describe, expect, test } from 'vitest';
import { clusteredRows, designEffect } from '#domain/statistics/power/design-effect.ts';
import {
  mcnemarDetects,
  mcnemarExactPower,
  mcnemarPower,
  mcnemarRows,
} from '#domain/statistics/power/mcnemar-power.ts';
import { meanDetects, meanPower, meanRows } from '#domain/statistics/power/mean-power.ts';
import {
  sharePower,
  twoShareDetects,
  twoSharePower,
  twoShareRows,
} from '#domain/statistics/power/share-power.ts';
import { tostPower, tostRows } from '#domain/statistics/power/tost-power.ts';
import { seededRandom } from '#support/seeded-random.ts';

describe('means', () => {
  const paired = { effect: 1, standardDeviation: 2, samples: 'one', alpha: 0.025 } as const;
  const two = { effect: 1, standardDeviation: 1, samples: 'two', alpha: 0.05 } as const;

  test('agree with R 4.2.2, power.t.test', () => {
    expect(meanPower(paired, 20)).toBeCloseTo(0.5644828966786619, 10);
    expect(meanPower(two, 20)).toBeCloseTo(0.9279024733953417, 10);
    expect(meanRows(two, 0.9)).toBe(18);
    expect(meanRows({ ...paired, effect: 0.5, standardDeviation: 1 }, 0.8)).toBe(34);
    const { effect: _, ...plan } = { ...paired, standardDeviation: 1 };
    expect(meanDetects(plan, 100, 0.8)).toBeCloseTo(0.282912516193622, 5);
  });
});

describe('shares', () => {
  test('agree with R, power.prop.test', () => {
    expect(twoSharePower(0.75, 0.5, 0.025, 50)).toBeCloseTo(0.7401659013313879, 12);
    expect(twoShareRows(0.75, 0.5, 0.05, 0.9)).toBe(63);
    expect(twoShareRows(0.5, 0.5, 0.05, 0.9)).toBeNull();
    const detects = twoShareDetects(0.5, 0.025, 50, 0.8)!;
    expect(twoSharePower(0.5 + detects, 0.5, 0.025, 50)).toBeCloseTo(0.8, 6);
  });

  test('of one share is the exact chance that the score test rejects', () => {
    // n = 10 against 1/2 at 0.05: Wilson's test rejects from 8 on ((0.8 − 0.5) / √(0.25 / 10) = 1.897 > 1.645).
    const tail = 45 * 0.9 ** 8 * 0.1 ** 2 + 10 * 0.9 ** 9 * 0.1 + 0.9 ** 10;
    expect(sharePower(0.9, 0.5, 0.05, 10)).toBeCloseTo(tail, 12);
  });
});

describe('McNemar', () => {
  const shares = { discordance: 0.1, difference: 0.06 };

  test('is exact over how many rows differ: R, dbinom, qbinom and pbinom', () => {
    expect(mcnemarExactPower(shares, 0.025, 50)).toBeCloseTo(0.097713386226488, 11);
  });

  test('by the normal distribution agrees with Connor’s formula, and inverts', () => {
    // Connor 1987, eq. 3: n = (z_α √D + z_β √(D − d²))² / d².
    const n =
      (1.959963984540054 * Math.sqrt(0.1) + 0.8416212335729143 * Math.sqrt(0.1 - 0.0036)) ** 2 / 0.0036;
    expect(mcnemarRows(shares, 0.025, 0.8)).toBe(Math.ceil(n));
    expect(mcnemarRows({ discordance: 0.1, difference: 0 }, 0.025, 0.8)).toBeNull();
    const detects = mcnemarDetects(0.1, 0.025, 1_000, 0.8)!;
    expect(mcnemarPower({ discordance: 0.1, difference: detects }, 0.025, 1_000)).toBeCloseTo(0.8, 6);
  });
});

describe('TOST', () => {
  const plan = { difference: 0, margin: 1, standardDeviation: 1.5, samples: 'one', alpha: 0.05 } as const;

  test('agrees with R, integrate over dchisq', () => {
    expect(tostPower(plan, 20)).toBeCloseTo(0.78049252266769, 9);
    expect(tostPower({ ...plan, difference: 0.2, standardDeviation: 2 }, 40)).toBeCloseTo(
      0.78110650181494,
      9,
    );
  });

  test('needs more rows near the margin, and none help at it', () => {
    expect(tostRows(plan, 0.8)).toBe(21);
    expect(tostRows({ ...plan, difference: 0.5 }, 0.8)).toBeGreaterThan(50);
    expect(tostRows({ ...plan, difference: 1 }, 0.8)).toBeNull();
  });
});

describe('clusters', () => {
  test('cost by their sizes and how alike their rows are', () => {
    expect(designEffect([10, 10, 10], 0.1)).toBeCloseTo(1.9, 14);
    expect(designEffect([1, 1, 1], 0.9)).toBe(1);
    // Eldridge et al. 2006: 1 + ((1 + cv²) mean − 1) ρ, sizes 5 and 15: cv² = 0.25.
    expect(designEffect([5, 15], 0.1)).toBeCloseTo(1 + (1.25 * 10 - 1) * 0.1, 12);
    expect(clusteredRows(100, 10, 0.1)).toBe(190);
  });

  test('are what the variance of a mean grows by', () => {
    const random = seededRandom(15);
    const sizes = [4, 8, 12, 16];
    const runs = 6_000;
    let squares = 0;
    for (let run = 0; run < runs; run += 1) {
      let sum = 0;
      for (const size of sizes) {
        const common = (random() - 0.5) * Math.sqrt(12 * 0.3);
        for (let row = 0; row < size; row += 1) sum += common + (random() - 0.5) * Math.sqrt(12 * 0.7);
      }
      squares += (sum / 40) ** 2;
    }
    expect((squares / runs) * 40).toBeCloseTo(designEffect(sizes, 0.3), 0);
  });
});
