import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benjaminiHochberg } from '#domain/statistics/multiplicity/benjamini-hochberg.ts';
import { benjaminiYekutieli } from '#domain/statistics/multiplicity/benjamini-yekutieli.ts';
import { bonferroni } from '#domain/statistics/multiplicity/bonferroni.ts';
import { hochberg } from '#domain/statistics/multiplicity/hochberg.ts';
import { holm } from '#domain/statistics/multiplicity/holm.ts';
import { hommel } from '#domain/statistics/multiplicity/hommel.ts';

// R 4.2.2, p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05, 0.2, 0.6, 0.001), …)
const pValues = [0.01, 0.02, 0.03, 0.04, 0.05, 0.2, 0.6, 0.001];
describe.each([
  ['bonferroni', bonferroni, [0.08, 0.16, 0.24, 0.32, 0.4, 1, 1, 0.008]],
  ['holm', holm, [0.07, 0.12, 0.15, 0.16, 0.16, 0.4, 0.6, 0.008]],
  ['hochberg', hochberg, [0.07, 0.12, 0.15, 0.15, 0.15, 0.4, 0.6, 0.008]],
  ['hommel', hommel, [0.07, 0.08333333333333333, 0.1, 0.12, 0.15, 0.4, 0.6, 0.008]],
  [
    'BY',
    benjaminiYekutieli,
    [
      0.10871428571428572, 0.14495238095238094, 0.16307142857142856, 0.17394285714285715, 0.1811904761904762,
      0.6212244897959184, 1, 0.02174285714285714,
    ],
  ],
] as const)('%s', (_, adjust, expected) => {
  test('agrees with R, p.adjust', () => {
    adjust(pValues).forEach((p, i) => {
      expect(p).toBeCloseTo(expected[i]!, 13);
    });
  });

  test('keeps the order of the p values, whichever comes first, and takes none and one', () => {
    const list = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(list, (values) => {
        const adjusted = adjust(values);
        const reversed = adjust([...values].reverse()).reverse();
        adjusted.forEach((p, i) => {
          expect(p).toBeCloseTo(reversed[i]!, 12);
          expect(p >= values[i]! - 1e-15 && p <= 1).toBe(true);
          adjusted.forEach((other, j) => {
            if (values[i]! < values[j]!) expect(p).toBeLessThanOrEqual(other + 1e-12);
          });
        });
      }),
    );
    expect(adjust([])).toEqual([]);
    expect(adjust([0.3])).toEqual([0.3]);
  });
});

test('BH ≤ Hommel ≤ Hochberg ≤ Holm ≤ Bonferroni, and BH ≤ BY', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 15 }),
      (values) => {
        const chain = [benjaminiHochberg, hommel, hochberg, holm, bonferroni].map((adjust) => adjust(values));
        values.forEach((_, i) => {
          for (let k = 1; k < chain.length; k += 1) {
            expect(chain[k - 1]![i]!).toBeLessThanOrEqual(chain[k]![i]! + 1e-12);
          }
          expect(benjaminiHochberg(values)[i]!).toBeLessThanOrEqual(benjaminiYekutieli(values)[i]! + 1e-12);
        });
      },
    ),
  );
});
