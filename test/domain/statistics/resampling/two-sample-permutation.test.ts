import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { twoSamplePermutationTest } from '#domain/statistics/resampling/two-sample-permutation.ts';
import { expectClose } from '#support/close-to.ts';
import { defined } from '#support/defined.ts';

const plan = { permutations: 9999, seed: 1 };
const compare = (first: ArrayLike<number>, second: ArrayLike<number>, seed = 1) =>
  defined(twoSamplePermutationTest(first, second, { ...plan, seed }));

// Latent heat of fusion of ice, Rice 2007, 11.2.1, in hundredths above 79.9 (whole numbers, so that SciPy sees all ties). SciPy
// 1.17.1, permutation_test((a, b), lambda a, b: mean(a) - mean(b), n_resamples=np.inf): 203,490 splits, 'greater'
// 0.0028011204481792717, 'less' 0.9983979556734974, two-sided 0.005602240896358543.
const methodA = [8, 14, 12, 14, 13, 13, 14, 7, 15, 13, 12, 10, 12];
const methodB = [12, 4, 8, 7, 7, 13, 5, 7];

test('agrees with SciPy over all splits', () => {
  const result = compare(methodA, methodB);
  expect(result.counting).toBe('lattice');
  expectClose(result.pAbove, 0.0028011204481792717);
  expectClose(result.pBelow, 0.9983979556734974);
  expectClose(result.p, 0.005602240896358543);
  const swapped = compare(methodB, methodA);
  expectClose(swapped.pBelow, result.pAbove);
  expectClose(swapped.statistic, -result.statistic);
});

test('sees ties that rounding hides', () => {
  const heat = (hundredths: readonly number[]) => hundredths.map((value) => 79.9 + value / 100);
  expectClose(compare(heat(methodA), heat(methodB)).pAbove, 0.0028011204481792717);
});

// SciPy, likewise, of np.exp(a / 10) and np.exp(b / 10) and with the sum of a.
test('values without a common unit are counted split by split', () => {
  const grown = (values: readonly number[]) => values.map((value) => Math.exp(value / 10));
  const result = compare(grown(methodA), grown(methodB));
  expect(result.counting).toBe('halves');
  expectClose(result.pAbove, 0.0028650056513833603);
  expectClose(result.pBelow, 0.9977640178878568);
});

// Fisher 1935, the lady tasting tea: 3 of 4 cups right, p = 17 / 70 one-sided.
test('for two values it is Fisher’s exact test', () => {
  const tea = compare([1, 1, 1, 0], [0, 0, 0, 1]);
  expect(tea.counting).toBe('hypergeometric');
  expectClose(tea.pAbove, 17 / 70);
  // SciPy 1.17.1: 0.10023310023310024, 0.9911421911421912.
  const result = compare([1, 1, 1, 0, 0, 1, 1, 1], [0, 0, 1, 0, 1, 0, 0]);
  expectClose(result.pAbove, 0.10023310023310024);
  expectClose(result.pBelow, 0.9911421911421912);
  // R 4.2.2: phyper(299, 500, 1500, 1000, lower.tail = FALSE), the tail of 300 of 1,000 against 200 of 1,000.
  const ones = (k: number) => Float64Array.from({ length: 1000 }, (_, i) => (i < k ? 0.7 : 0.2));
  expectClose(compare(ones(300), ones(200)).pAbove, 1.48762096910629e-7, 1e-11);
});

/** Chance of at least the difference seen, over all splits, one by one. */
function byHand(first: readonly number[], second: readonly number[]): number {
  const all = [...first, ...second];
  const seen = first.reduce((sum, value) => sum + value, 0);
  let [splits, beyond] = [0, 0];
  for (let pattern = 0; pattern < 2 ** all.length; pattern += 1) {
    const chosen = all.filter((_, i) => (pattern >> i) & 1);
    if (chosen.length !== first.length) continue;
    splits += 1;
    if (chosen.reduce((sum, value) => sum + value, 0) >= seen - 1e-9) beyond += 1;
  }
  return beyond / splits;
}

test('is what counting every split by hand gives', () => {
  const whole = fc.integer({ min: -3, max: 3 });
  const bits = fc.integer({ min: 0, max: 1 });
  const any = whole.map((value) => Math.sin(value));
  const pair = (value: fc.Arbitrary<number>) => {
    const rows = fc.array(value, { minLength: 1, maxLength: 5 });
    return fc.tuple(rows, rows);
  };
  fc.assert(
    fc.property(fc.oneof(pair(whole), pair(bits), pair(any)), ([first, second]) => {
      const result = compare(first, second);
      expect(result.pAbove).toBeCloseTo(byHand(first, second), 9);
      expect(result.pBelow).toBeCloseTo(byHand(second, first), 9);
    }),
  );
});

function noise(rows: number, seed: number, shift = 0): Float64Array {
  const random = new Xoshiro128(seed);
  return new Float64Array(rows).map(() => random.uniform() + shift);
}

test('with many rows splits are drawn: about the normal p value', () => {
  const [first, second] = [noise(300, 1, 0.05), noise(200, 2)];
  const result = compare(first, second);
  expect(result.counting).toBe('drawn');
  const all = [...first, ...second];
  const mean = all.reduce((sum, value) => sum + value / 500, 0);
  const variance = all.reduce((sum, value) => sum + (value - mean) ** 2 / 499, 0);
  const z = result.statistic / Math.sqrt(variance * (1 / 300 + 1 / 200));
  const normal = normalUpperTail(z);
  expect(normal).toBeGreaterThan(0.001);
  expect(Math.abs(result.pAbove - normal)).toBeLessThan(0.001 + 4 * Math.sqrt(normal / 9999));
});

test('the same seed draws the same splits, for rows in any order; another seed draws others', () => {
  const [first, second] = [noise(90, 3), noise(120, 4)];
  expect(compare(first.toReversed(), second.toSorted())).toEqual(compare(first, second));
  expect(compare(first, second, 2).p).not.toBe(compare(first, second, 1).p);
});

test('without a difference, p is below alpha in a share alpha of the tests', () => {
  let below = 0;
  for (let run = 0; run < 1000; run += 1) {
    const result = defined(
      twoSamplePermutationTest(noise(25, 2 * run), noise(40, 2 * run + 1), { permutations: 199, seed: run }),
    );
    if (result.p <= 0.05) below += 1;
  }
  expect(below).toBeGreaterThan(50 - 4 * Math.sqrt(47.5));
  expect(below).toBeLessThan(50 + 4 * Math.sqrt(47.5));
});

test('rows that are all alike speak for no difference, and no rows for nothing', () => {
  expect(compare([0.1, 0.1], [0.1, 0.1, 0.1]).p).toBe(1);
  expect(twoSamplePermutationTest([], [1], plan)).toEqual({ undefined: 'one of the two has no rows' });
});
