import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kendallTest } from '#domain/statistics/agreement/kendall.ts';
import { pearsonCorrelation, pearsonLimits, pearsonTest } from '#domain/statistics/agreement/pearson.ts';
import { spearmanTest } from '#domain/statistics/agreement/spearman.ts';

// Hollander and Wolfe 1973, p. 187: lightness of tuna by instrument and by panel. References: R 4.2.2, cor.test.
const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
const panel = [2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8];
const tiedA = [1, 2, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9];
const tiedB = [2, 1, 3, 3, 5, 4, 4, 7, 6, 8, 8, 9];

test('Kendall’s test is exact without ties, and normal with them', () => {
  expect(kendallTest(lightness, panel)).toMatchObject({
    exact: true,
    greater: expect.closeTo(0.0597194664902998, 13),
    less: expect.closeTo(0.9624118165784833, 13),
    twoSided: expect.closeTo(0.1194389329805996, 13),
  });
  expect(kendallTest(tiedA, tiedB)).toMatchObject({
    exact: false,
    twoSided: expect.closeTo(0.000173309351110786, 14),
  });
});

test('Spearman’s test is exact for nine rows, and t with ties', () => {
  expect(spearmanTest(lightness, panel)).toMatchObject({
    exact: true,
    greater: expect.closeTo(0.04839891975308642, 13),
    less: expect.closeTo(0.9571373456790123, 13),
    twoSided: expect.closeTo(0.09679783950617284, 13),
  });
  expect(spearmanTest(tiedA, tiedB)).toMatchObject({
    exact: false,
    twoSided: expect.closeTo(1.795318252310612e-6, 15),
  });
});

test('Pearson’s test and interval', () => {
  const [a, b] = [Float64Array.from(lightness), Float64Array.from(panel)];
  const value = pearsonCorrelation(a, b, new Float64Array(9).fill(1));
  if ('undefined' in value) throw new Error('Expected a correlation.');
  expect(pearsonTest(value.estimate, 9).twoSided).toBeCloseTo(0.1081730543494938, 13);
  expect(pearsonLimits(value.estimate, 9, 0.025).lower).toBeCloseTo(-0.1497426330367572, 12);
  expect(pearsonLimits(value.estimate, 9, 0.025).upper).toBeCloseTo(0.8955794618387393, 12);
});

test('turns its sign with one side', () => {
  const numbers = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 3,
  });
  fc.assert(
    fc.property(numbers, (pairs) => {
      const [a, b] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
      for (const of of [kendallTest, spearmanTest]) {
        const [there, back] = [
          of(a, b),
          of(
            a,
            b.map((value) => -value),
          ),
        ];
        if ('undefined' in there || 'undefined' in back) expect(there).toEqual(back);
        else {
          expect(back.statistic).toBeCloseTo(-there.statistic, 9);
          expect(back.twoSided).toBeCloseTo(there.twoSided, 9);
        }
      }
    }),
  );
});
