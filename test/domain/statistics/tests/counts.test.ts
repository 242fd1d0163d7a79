import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cochranQ } from '#domain/statistics/tests/cochran-q.ts';
import { fisherExact } from '#domain/statistics/tests/fisher-exact.ts';
import { mcnemarChiSquare, mcnemarExact } from '#domain/statistics/tests/mcnemar.ts';
import { sampleRatio } from '#domain/statistics/tests/sample-ratio.ts';
import { signTest } from '#domain/statistics/tests/sign-test.ts';
import { twoProportion } from '#domain/statistics/tests/two-proportion.ts';

describe('McNemar’s chi-square', () => {
  test('agrees with R 4.2.2, mcnemar.test, with and without correction', () => {
    // Agresti 1990, p. 350: approval ratings.
    expect(mcnemarChiSquare(86, 150, 1)).toBeCloseTo(4.114562281345944e-5, 15);
    expect(mcnemarChiSquare(86, 150, 0)).toBeCloseTo(3.099293441045218e-5, 15);
    expect(mcnemarChiSquare(12, 4, 1)).toBeCloseTo(0.08011831372763434, 13);
    expect(mcnemarChiSquare(12, 4, 0)).toBeCloseTo(0.04550026389635847, 13);
    expect(mcnemarChiSquare(0, 0, 0)).toBe(1);
  });
});

describe('the sign test', () => {
  test('agrees with R, binom.test', () => {
    expect(signTest(12, 4).greater).toBeCloseTo(0.03840637207031252, 14);
    expect(signTest(12, 4).twoSided).toBeCloseTo(0.07681274414062504, 14);
    expect(signTest(0, 0).twoSided).toBe(1);
  });

  test('is McNemar’s exact test', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, (b, c) => {
        expect(signTest(b, c).twoSided).toBeCloseTo(mcnemarExact(b, c), 12);
      }),
    );
  });
});

describe('Fisher’s exact test', () => {
  test.each([
    [
      [
        [3, 1],
        [1, 3],
      ],
      0.2428571428571429,
      0.9857142857142858,
      0.4857142857142858,
    ],
    [
      [
        [10, 3],
        [2, 15],
      ],
      0.0004651809433629058,
      0.9999845190186861,
      0.0005367241191434373,
    ],
    [
      [
        [300, 250],
        [20, 60],
      ],
      4.757026937581374e-7,
      0.999999873686896,
      6.3363294866747e-7,
    ],
  ] as const)('agrees with R, fisher.test: %j', (table, greater, less, twoSided) => {
    const result = fisherExact(table);
    expect(result.greater / greater).toBeCloseTo(1, 9);
    expect(result.less).toBeCloseTo(less, 11);
    expect(result.twoSided / twoSided).toBeCloseTo(1, 9);
  });

  test('does not mind which side is called what', () => {
    const count = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const there = fisherExact([
          [a, b],
          [c, d],
        ]);
        expect(
          fisherExact([
            [a, c],
            [b, d],
          ]).twoSided,
        ).toBeCloseTo(there.twoSided, 10);
        expect(
          fisherExact([
            [b, a],
            [d, c],
          ]).less,
        ).toBeCloseTo(there.greater, 10);
      }),
    );
  });
});

describe('the two-proportion test', () => {
  test('agrees with R, prop.test, with and without correction', () => {
    expect(twoProportion(15, 50, 5, 50)).toMatchObject({ twoSided: expect.closeTo(0.01241933065155229, 13) });
    expect(twoProportion(15, 50, 5, 50, true)).toMatchObject({
      twoSided: expect.closeTo(0.02444894531008943, 13),
    });
    expect(twoProportion(83, 86, 90, 93)).toMatchObject({ twoSided: expect.closeTo(0.9223200957342685, 12) });
  });

  test('says why there is no test', () => {
    expect(twoProportion(0, 10, 0, 10)).toEqual({ undefined: 'all rows are alike' });
    expect(twoProportion(0, 0, 1, 2)).toEqual({ undefined: 'a sample is empty' });
  });
});

describe('Cochran’s Q', () => {
  const rows = [
    [1, 1, 0],
    [1, 1, 1],
    [0, 1, 0],
    [1, 1, 0],
    [1, 0, 0],
    [1, 1, 0],
    [0, 0, 0],
    [1, 1, 1],
    [1, 1, 0],
    [0, 1, 1],
  ];

  test('agrees with statsmodels 0.13.5, cochrans_q', () => {
    expect(cochranQ(rows)).toMatchObject({
      statistic: expect.closeTo(6, 12),
      p: expect.closeTo(0.04978706836786395, 13),
    });
  });

  test('is McNemar’s chi-square without correction for two arms', () => {
    const pairs = [...Array(12).fill([1, 0]), ...Array(4).fill([0, 1]), ...Array(20).fill([1, 1])];
    expect(cochranQ(pairs)).toMatchObject({ p: expect.closeTo(mcnemarChiSquare(12, 4, 0), 13) });
  });

  test('says why there is no test', () => {
    expect(
      cochranQ([
        [1, 1],
        [0, 0],
      ]),
    ).toEqual({ undefined: 'all arms agree on every row' });
    expect(cochranQ([[1]])).toEqual({ undefined: 'there are fewer than two arms' });
  });
});

describe('the sample-ratio test', () => {
  test('agrees with R, chisq.test', () => {
    expect(sampleRatio([4980, 5210], [1, 1])).toMatchObject({ p: expect.closeTo(0.02269939262838501, 13) });
    expect(sampleRatio([821, 1010, 1169], [0.3, 0.3, 0.4])).toMatchObject({
      p: expect.closeTo(2.516991537120072e-5, 14),
    });
  });

  test('says why there is no test', () => {
    expect(sampleRatio([0, 0], [1, 1])).toEqual({ undefined: 'no row was assigned' });
    expect(sampleRatio([3], [1])).toEqual({ undefined: 'there are fewer than two arms' });
  });
});
