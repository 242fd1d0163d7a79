import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latticeClasses } from '#domain/statistics/resampling/lattice.ts';
import { probabilitiesFromMode, upperTails } from '#domain/statistics/resampling/probabilities-from-mode.ts';
import { pairsAtLeast, subsetSums, subsetSumsBySize } from '#domain/statistics/resampling/subset-sums.ts';
import { expectClose } from '#support/close-to.ts';

const classes = (...values: number[]) => latticeClasses(Float64Array.from(values).sort(), 1e6);

test('finds the common unit of values, whatever rounding left of it', () => {
  expect(classes(0.3, 0.1, 0.7 - 0.4, 0.2)).toEqual([
    { multiple: 1, count: 1 },
    { multiple: 2, count: 1 },
    { multiple: 3, count: 2 },
  ]);
  expect(classes(0, 1 / 3, 1 / 2)).toEqual([
    { multiple: 0, count: 1 },
    { multiple: 2, count: 1 },
    { multiple: 3, count: 1 },
  ]);
  expect(classes(6, 15, 10)?.map(({ multiple }) => multiple)).toEqual([6, 10, 15]);
  expect(classes(0.25, 0.25)).toEqual([{ multiple: 1, count: 2 }]);
});

test('finds none where there is none, or where it is too fine', () => {
  expect(classes(1, Math.SQRT2, Math.PI)).toBeNull();
  expect(classes(1, 1e7)).toBeNull();
});

test('any multiples of any unit are found', () => {
  const multiples = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(multiples, fc.double({ min: 0.01, max: 100, noNaN: true }), (all, unit) => {
      const found = classes(...all.map((multiple) => multiple * unit))!;
      const smallest = Math.min(...all);
      const scale = smallest / found[0]!.multiple;
      expect(found.flatMap(({ multiple, count }) => new Array(count).fill(multiple * scale))).toEqual(
        all.toSorted((a, b) => a - b),
      );
    }),
  );
});

test('probabilities follow from their ratios, far out too', () => {
  const p = probabilitiesFromMode(1000, (k) => (1000 - k + 1) / k);
  // Binomial of 1,000 with share 1/2; mpmath 1.3: binomial(1000, k) / 2**1000.
  expectClose(p[500]!, 0.0252250181783608, 1e-13);
  expectClose(p[0]! * 2 ** 1000, 1, 1e-12);
  expectClose(upperTails(p)[0]!, 1, 1e-13);
  expectClose(upperTails(p)[999]! * 2 ** 1000, 1001, 1e-12);
  expect(upperTails(p)[1001]).toBe(0);
});

const values = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 9 });

/** Sums and sizes of all subsets, one by one. */
function allSubsets(of: readonly number[]): { sum: number; size: number }[] {
  return Array.from({ length: 2 ** of.length }, (_, pattern) => {
    const chosen = of.filter((_value, i) => (pattern >> i) & 1);
    return { sum: chosen.reduce((sum, value) => sum + value, 0), size: chosen.length };
  });
}

test('lists the sums of all subsets in order, together and by size', () => {
  const ascending = (a: number, b: number) => a - b;
  fc.assert(
    fc.property(values, (of) => {
      const all = allSubsets(of);
      expect([...subsetSums(of)]).toEqual(all.map(({ sum }) => sum).sort(ascending));
      subsetSumsBySize(of).forEach((sums, size) => {
        const expected = all.filter((subset) => subset.size === size).map(({ sum }) => sum);
        expect([...sums]).toEqual(expected.sort(ascending));
      });
    }),
  );
});

test('counts the pairs that reach a bound', () => {
  fc.assert(
    fc.property(values, values, fc.integer({ min: -1, max: 100 }), (first, second, bound) => {
      const sorted = [first, second].map((of) => Float64Array.from(of).sort());
      const pairs = first.flatMap((a) => second.filter((b) => a + b >= bound));
      expect(pairsAtLeast(sorted[0]!, sorted[1]!, bound)).toBe(pairs.length);
    }),
  );
});
