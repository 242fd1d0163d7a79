import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cohenKappa, cohenKappaLimits } from '#domain/statistics/agreement/cohen-kappa.ts';
import { fleissKappa, fleissKappaLimits } from '#domain/statistics/agreement/fleiss-kappa.ts';
import { gwetAc1, gwetAc1Limits, gwetAc1OfPairs } from '#domain/statistics/agreement/gwet-ac1.ts';
import { intraclass } from '#domain/statistics/agreement/intraclass.ts';
import {
  krippendorffAlpha,
  krippendorffAlphaLimits,
} from '#domain/statistics/agreement/krippendorff-alpha.ts';

const table = [
  [11, 3, 1, 0],
  [1, 9, 0, 1],
  [0, 1, 10, 0],
  [1, 2, 4, 2],
];

describe('Cohen’s kappa', () => {
  // statsmodels 0.13.5, cohens_kappa: kappa and std_kappa.
  test.each([
    ['none', 0.588235294117647, 0.08724048278732104],
    ['linear', 0.6204620462046204, 0.08932953847082521],
    ['quadratic', 0.6499552372426141, 0.10989049917987437],
  ] as const)('agrees with statsmodels, with its error: %s', (weights, kappa, error) => {
    expect(cohenKappa(table, weights)).toBeCloseTo(kappa, 13);
    expect(cohenKappaLimits(table, weights, 0.025)).toMatchObject({
      lower: expect.closeTo(kappa - 1.959963984540054 * error, 12),
    });
  });

  test('knows no order with two labels, is symmetric, and undefined by chance alone', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [there, back] = [
          [
            [a, b],
            [c, d],
          ],
          [
            [a, c],
            [b, d],
          ],
        ].map((of) => cohenKappa(of));
        if (typeof there !== 'number') {
          expect(typeof back).toBe('object');
          return;
        }
        expect(back).toBeCloseTo(there, 12);
        expect(
          cohenKappa(
            [
              [a, b],
              [c, d],
            ],
            'quadratic',
          ),
        ).toBeCloseTo(there, 12);
      }),
    );
    expect(
      cohenKappa([
        [5, 0],
        [0, 0],
      ]),
    ).toEqual({ undefined: 'chance alone gives full agreement' });
    expect(
      cohenKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toEqual({ undefined: 'nothing was rated' });
  });
});

describe('Fleiss’ kappa', () => {
  // Fleiss 1971 as worked in Wikipedia, "Fleiss' kappa": 14 raters, 10 items, 5 categories, 0.210.
  const counts = [
    [0, 0, 0, 0, 14],
    [0, 2, 6, 4, 2],
    [0, 0, 3, 5, 6],
    [0, 3, 9, 2, 0],
    [2, 2, 8, 1, 1],
    [7, 7, 0, 0, 0],
    [3, 2, 6, 3, 0],
    [2, 5, 3, 2, 2],
    [6, 5, 2, 1, 0],
    [0, 2, 2, 3, 7],
  ];

  test('agrees with the worked example', () => {
    expect(fleissKappa(counts)).toBeCloseTo(0.21, 3);
    const limits = fleissKappaLimits(counts, 0.025);
    if ('undefined' in limits) throw new Error('Expected limits.');
    expect(limits.lower < 0.1 && limits.upper > 0.3 && limits.upper < 0.6).toBe(true);
  });

  test('says why it is undefined', () => {
    expect(
      fleissKappa([
        [3, 0],
        [3, 0],
      ]),
    ).toEqual({ undefined: 'one category takes all' });
    expect(fleissKappa([])).toEqual({ undefined: 'nothing was rated' });
  });
});

describe('Krippendorff’s alpha', () => {
  // Krippendorff 2011, Computing Krippendorff's alpha-reliability, examples A and C.
  const binary = [
    [0, 1, 0, 0, 0, 0, 0, 0, 1, 0],
    [1, 1, 1, 0, 0, 1, 0, 0, 0, 0],
  ];
  const missing = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
    [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
  ];
  const items = (raters: readonly (readonly (number | null)[])[]) =>
    raters[0]!.map((_, i) => raters.map((r) => r[i]!));

  test('agrees with the paper, at every level', () => {
    expect(krippendorffAlpha(items(binary), 'nominal')).toBeCloseTo(0.095, 3);
    expect(krippendorffAlpha(items(missing), 'nominal')).toBeCloseTo(0.743, 3);
    expect(krippendorffAlpha(items(missing), 'ordinal')).toBeCloseTo(0.815, 3);
    expect(krippendorffAlpha(items(missing), 'interval')).toBeCloseTo(0.849, 3);
    expect(krippendorffAlpha(items(missing), 'ratio')).toBeCloseTo(0.797, 3);
  });

  test('does not mind who is called which rater, and has an interval', () => {
    expect(krippendorffAlpha(items(missing.toReversed()), 'nominal')).toBeCloseTo(0.743, 3);
    const limits = krippendorffAlphaLimits(items(missing), 'nominal', 0.025);
    if ('undefined' in limits) throw new Error('Expected limits.');
    expect(limits.lower < 0.743 && limits.upper > 0.743).toBe(true);
  });

  test('says why it is undefined', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
    ).toEqual({ undefined: 'all ratings are alike' });
    expect(krippendorffAlpha([[1, null]], 'nominal')).toEqual({ undefined: 'no item has two ratings' });
  });
});

describe('Gwet’s AC1', () => {
  // Gwet 2002, Kappa statistic is not satisfactory, table: 118, 5, 2, 0: kappa −0.0234, AC1 0.9408.
  test('stays sensible where one category takes nearly all', () => {
    const skewed = [
      [118, 5],
      [2, 0],
    ];
    expect(cohenKappa(skewed)).toBeCloseTo(-0.0234, 4);
    expect(gwetAc1OfPairs(skewed)).toBeCloseTo(0.9408, 4);
    const counted = [...Array(118).fill([2, 0]), ...Array(7).fill([1, 1])];
    expect(gwetAc1(counted)).toBeCloseTo(0.9408, 4);
    const limits = gwetAc1Limits(counted, 0.025);
    expect(limits).toMatchObject({ lower: expect.closeTo(0.9, 1), upper: expect.closeTo(0.98, 1) });
  });

  test('says why it is undefined', () => {
    expect(gwetAc1([[1, 0]])).toEqual({ undefined: 'no item has two ratings' });
    expect(gwetAc1OfPairs([[3]])).toEqual({ undefined: 'only one label occurs' });
  });
});

describe('the intraclass correlation', () => {
  // Shrout and Fleiss 1979, tables 2 and 4; intervals: McGraw and Wong 1996, table 7, in NumPy with SciPy's F.
  const judges = [
    [9, 2, 5, 8],
    [6, 1, 3, 2],
    [8, 4, 6, 8],
    [7, 1, 2, 6],
    [10, 5, 6, 9],
    [6, 2, 4, 7],
  ];
  test.each([
    ['1,1', 0.17, -0.133, 0.723],
    ['2,1', 0.29, 0.019, 0.761],
    ['3,1', 0.71, 0.342, 0.946],
    ['1,k', 0.44, -0.884, 0.912],
    ['2,k', 0.62, 0.071, 0.927],
    ['3,k', 0.91, 0.676, 0.986],
  ] as const)('(%s) agrees with the paper', (form, estimate, lower, upper) => {
    const limits = intraclass(judges, form, 0.025);
    if ('undefined' in limits) throw new Error('Expected limits.');
    expect(limits.estimate).toBeCloseTo(estimate, 1.9);
    expect(limits.lower).toBeCloseTo(lower, 2.5);
    expect(limits.upper).toBeCloseTo(upper, 2.5);
  });

  test('says why it is undefined', () => {
    expect(intraclass([[1, 2]], '1,1', 0.025)).toEqual({
      undefined: 'there are fewer than two items or raters',
    });
    expect(
      intraclass(
        [
          [1, 3],
          [3, 1],
        ],
        '2,1',
        0.025,
      ),
    ).toEqual({ undefined: 'all items have the same mean' });
  });
});
