import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilcoxonSignedRank } from '#domain/statistics/tests/wilcoxon.ts';
import { highestPlausible, seededRandom } from '#support/seeded-random.ts';

// Hollander and Wolfe 1973, depression scale of nine patients.
const before = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3];
const after = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29];
const tied = [1, -2, 2, 0, 3, -1, 4, 0, 5, 2, 2, -3];

test('is exact for few differences without ties: R 4.2.2, wilcox.test', () => {
  const result = wilcoxonSignedRank(before.map((value, i) => value - after[i]!));
  expect(result).toMatchObject({ statistic: 40, exact: true });
  expect(result).toMatchObject({
    greater: expect.closeTo(0.01953125, 14),
    less: expect.closeTo(0.986328125, 14),
    twoSided: expect.closeTo(0.0390625, 14),
  });
});

test('leaves zeros out by Wilcoxon’s convention: R, wilcox.test(exact = FALSE)', () => {
  expect(wilcoxonSignedRank(tied)).toMatchObject({
    exact: false,
    greater: expect.closeTo(0.07517966741916902, 13),
    twoSided: expect.closeTo(0.150359334838338, 13),
  });
  expect(wilcoxonSignedRank(tied, { continuity: true })).toMatchObject({
    greater: expect.closeTo(0.08273661052306963, 13),
    twoSided: expect.closeTo(0.1654732210461393, 13),
  });
});

test('ranks zeros by Pratt’s convention: SciPy 1.17, wilcoxon(zero_method="pratt")', () => {
  expect(wilcoxonSignedRank(tied, { zeros: 'pratt' })).toMatchObject({
    greater: expect.closeTo(0.07720326555382324, 13),
    less: expect.closeTo(0.9227967344461767, 13),
    twoSided: expect.closeTo(0.1544065311076465, 13),
  });
});

test('mirrors with the sign of the differences', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 60 }), (values) => {
      const [there, back] = [values, values.map((value) => -value)].map((of) => wilcoxonSignedRank(of));
      if ('undefined' in there! || 'undefined' in back!) {
        expect(there).toEqual(back);
        return;
      }
      expect(back!.less).toBeCloseTo(there!.greater, 12);
      expect(back!.twoSided).toBeCloseTo(there!.twoSided, 12);
    }),
  );
});

test('says that nothing differs', () => {
  expect(wilcoxonSignedRank([0, 0])).toEqual({ undefined: 'no difference is other than 0' });
});

test('rejects at most at its level, with ties, at 20 and 40 differences', () => {
  const random = seededRandom(3);
  const runs = 4_000;
  for (const n of [20, 40]) {
    let rejected = 0;
    for (let run = 0; run < runs; run += 1) {
      const values = Array.from({ length: n }, () => Math.round((random() - 0.5) * 10));
      const result = wilcoxonSignedRank(values);
      if (!('undefined' in result) && result.twoSided <= 0.05) rejected += 1;
    }
    expect(rejected / runs).toBeLessThanOrEqual(highestPlausible(0.05, runs));
  }
});
