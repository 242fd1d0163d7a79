import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rocArea } from '#domain/statistics/roc-area.ts';
import { cliffsDeltaLimits, mannWhitney } from '#domain/statistics/tests/mann-whitney.ts';
import { seededRandom } from '#support/seeded-random.ts';

// Hollander and Wolfe 1973, permeability of the human chorioamnion.
const atTerm = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
const early = [1.15, 0.88, 0.9, 0.74, 1.21];
const a = [1, 2, 2, 3, 3, 3, 4, 5];
const b = [2, 3, 4, 4, 5, 5, 6];

test('is exact for few values without ties: R 4.2.2, wilcox.test', () => {
  expect(mannWhitney(atTerm, early)).toMatchObject({
    statistic: 35,
    exact: true,
    greater: expect.closeTo(0.1272061272061272, 13),
    less: expect.closeTo(0.8967698967698967, 13),
    twoSided: expect.closeTo(0.2544122544122544, 13),
  });
});

test('corrects for ties: R, wilcox.test(exact = FALSE)', () => {
  expect(mannWhitney(a, b)).toMatchObject({
    greater: expect.closeTo(0.9565530227016743, 13),
    less: expect.closeTo(0.04344697729832565, 13),
    twoSided: expect.closeTo(0.0868939545966513, 13),
  });
  expect(mannWhitney(a, b, true)).toMatchObject({ twoSided: expect.closeTo(0.09833498775850143, 13) });
});

test('both U add up to all pairs, and Cliff’s delta is 2 AUC − 1', () => {
  const sample = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(sample, sample, (first, second) => {
      const [there, back] = [mannWhitney(first, second), mannWhitney(second, first)];
      if ('undefined' in there || 'undefined' in back) {
        expect(there).toEqual(back);
        return;
      }
      expect(there.statistic + back.statistic).toBe(first.length * second.length);
      const labels = [...first.map(() => 1), ...second.map(() => 0)];
      const area = rocArea(
        labels,
        [...first, ...second],
        labels.map(() => 1),
      );
      expect(there.cliffsDelta).toBeCloseTo(2 * (area as { estimate: number }).estimate - 1, 12);
    }),
  );
});

test('the limits of Cliff’s delta cover it as often as they say', () => {
  // First from 0 … 9, second from 0 … 9 plus 1: delta = −19 / 100.
  const random = seededRandom(8);
  const runs = 2_000;
  let covered = 0;
  for (let run = 0; run < runs; run += 1) {
    const first = Array.from({ length: 40 }, () => Math.floor(random() * 10));
    const second = Array.from({ length: 30 }, () => 1 + Math.floor(random() * 10));
    const limits = cliffsDeltaLimits(first, second, 0.025);
    if (!('undefined' in limits) && limits.lower <= -0.19 && limits.upper >= -0.19) covered += 1;
  }
  expect(Math.abs(covered / runs - 0.95)).toBeLessThan(2.6 * Math.sqrt((0.95 * 0.05) / runs));
});

test('stays within −1 and 1 where the samples do not overlap, and says what it cannot tell', () => {
  expect(cliffsDeltaLimits([5, 6, 7], [1, 2, 3], 0.025)).toEqual({
    delta: 1,
    lower: expect.any(Number),
    upper: 1,
  });
  expect(mannWhitney([], [1])).toEqual({ undefined: 'a sample is empty' });
  expect(mannWhitney([2, 2], [2])).toEqual({ undefined: 'all values are alike' });
  expect(cliffsDeltaLimits([1], [1, 2], 0.025)).toEqual({ undefined: 'a sample has fewer than two values' });
});
