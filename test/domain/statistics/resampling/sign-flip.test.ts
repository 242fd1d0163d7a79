import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binomialUpperTail } from '#domain/statistics/distributions/binomial-tail.ts';
import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { clusterSignFlipTest, signFlipTest } from '#domain/statistics/resampling/sign-flip.ts';
import { mcnemarExact } from '#domain/statistics/tests/mcnemar.ts';
import { expectClose } from '#support/close-to.ts';
import { defined } from '#support/defined.ts';

const plan = { permutations: 9999, seed: 1 };
const flip = (differences: ArrayLike<number>, seed = 1) =>
  defined(signFlipTest(differences, { ...plan, seed }));

/** Two-sided p value over all sign patterns, one by one. */
function byHand(differences: readonly number[]): number {
  const seen = Math.abs(differences.reduce((sum, value) => sum + value, 0));
  let beyond = 0;
  for (let pattern = 0; pattern < 2 ** differences.length; pattern += 1) {
    const sum = differences.reduce((total, value, i) => total + ((pattern >> i) & 1 ? value : -value), 0);
    if (Math.abs(sum) >= seen - 1e-9) beyond += 1;
  }
  return beyond / 2 ** differences.length;
}

// Darwin's 15 pairs of maize, in eighths of an inch: Fisher 1935, The Design of Experiments, 21, counts 863 of 32,768 patterns
// on each side. SciPy 1.17.1, permutation_test((d,), np.mean, permutation_type='samples', n_resamples=np.inf): 0.05267333984375;
// 'greater' 0.026336669921875, 'less' 0.974517822265625.
const darwin = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

test('Darwin’s maize: the p values that Fisher counted', () => {
  const result = flip(darwin);
  expectClose(result.p, (2 * 863) / 32_768);
  expectClose(result.pAbove, 0.026336669921875);
  expectClose(result.pBelow, 0.974517822265625);
  expectClose(result.statistic, 314 / 15);
});

// SciPy, likewise, of np.sign(d) * np.sqrt(np.abs(d)).
test('values without a common unit are counted pattern by pattern', () => {
  const result = flip(darwin.map((value) => Math.sign(value) * Math.sqrt(Math.abs(value))));
  expect(result.counting).toBe('halves');
  expectClose(result.p, 0.0147705078125);
  expectClose(result.pAbove, 0.00738525390625);
  expect(flip(darwin).counting).toBe('lattice');
});

test('is what counting every pattern by hand gives', () => {
  const grades = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 9 });
  const tenths = grades.map((all) => all.map((value) => value / 10));
  const any = grades.map((all) => all.map((value) => Math.sin(value)));
  fc.assert(
    fc.property(fc.oneof(grades, tenths, any), (differences) => {
      expect(flip(differences).p).toBeCloseTo(byHand(differences), 9);
    }),
  );
});

test('for 0 and ±1 it is the exact McNemar test, which is the sign test', () => {
  fc.assert(
    fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat({ max: 20 }), (b, c, same) => {
      const differences = [
        ...new Array<number>(b).fill(1),
        ...new Array<number>(c).fill(-1),
        ...new Array<number>(same).fill(0),
      ];
      if (differences.length === 0) return;
      const result = flip(differences);
      expect(result.counting).toBe('binomial');
      expectClose(result.p, mcnemarExact(b, c), 1e-11);
      expectClose(result.pAbove, binomialUpperTail(b, b + c, 0.5), 1e-11);
    }),
  );
});

test('is right in the far tail: 200 rows that all differ one way', () => {
  expectClose(flip(new Float64Array(200).fill(0.3)).p, 2 ** -199, 1e-10);
  const grades = Float64Array.from({ length: 200 }, (_, row) => 1 + (row % 3));
  expect(flip(grades).counting).toBe('lattice');
  expectClose(flip(grades).p, 2 ** -199, 1e-10);
});

test('turning the rows about swaps the tails, and their order and size do not matter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 50 }), (differences) => {
      const result = flip(differences);
      const turned = flip(differences.map((value) => -value));
      expectClose(turned.pAbove, result.pBelow, 1e-9);
      expectClose(turned.p, result.p, 1e-9);
      expect(flip(differences.toReversed())).toEqual(result);
      expectClose(flip(differences.map((value) => value / 7)).p, result.p, 1e-9);
    }),
  );
});

function noise(rows: number, seed: number, shift = 0): Float64Array {
  const random = new Xoshiro128(seed);
  return new Float64Array(rows).map(() => random.uniform() - 0.5 + shift);
}

test('with many rows patterns are drawn, and p is (b + 1) / (B + 1): about the normal one', () => {
  const rows = noise(500, 3, 0.03);
  const result = flip(rows);
  expect(result.counting).toBe('drawn');
  for (const p of [result.p, result.pAbove, result.pBelow]) {
    expect(Math.round(p * 10_000)).toBeCloseTo(p * 10_000, 9);
  }
  // z = Σ d / √(Σ d²).
  const z = rows.reduce((sum, d) => sum + d, 0) / Math.sqrt(rows.reduce((sum, d) => sum + d * d, 0));
  const normal = normalUpperTail(z);
  expect(normal).toBeGreaterThan(0.001);
  expect(Math.abs(result.pAbove - normal)).toBeLessThan(0.001 + 4 * Math.sqrt(normal / 9999));
  expect(flip(noise(500, 3, 1)).p).toBe(1 / 10_000);
});

test('drawn and counted p values agree where both can be had', () => {
  const rows = noise(40, 9, 0.06);
  expect(flip(rows).counting).toBe('halves');
  // A row too small to matter makes it one too many to count.
  const drawn = flip([...rows, 1e-9]);
  expect(drawn.counting).toBe('drawn');
  expect(Math.abs(drawn.p - flip(rows).p)).toBeLessThan(4 * Math.sqrt(0.25 / 9999));
});

test('the same seed draws the same patterns, for rows in any order; another seed draws others', () => {
  const rows = noise(300, 5, 0.02);
  expect(flip(rows.toReversed())).toEqual(flip(rows));
  expect(flip(rows, 2).p).not.toBe(flip(rows, 1).p);
});

test('without a difference, p is below alpha in a share alpha of the tests', () => {
  let below = 0;
  for (let run = 0; run < 1000; run += 1) {
    if (defined(signFlipTest(noise(60, run), { permutations: 199, seed: run })).p <= 0.05) below += 1;
  }
  expect(below).toBeGreaterThan(50 - 4 * Math.sqrt(47.5));
  expect(below).toBeLessThan(50 + 4 * Math.sqrt(47.5));
});

test('clusters flip whole: those of one row are rows, and rows that copy each other count once', () => {
  const rows = darwin.map((_, i) => i);
  expect(clusterSignFlipTest(darwin, rows, plan)).toEqual(signFlipTest(darwin, plan));
  const twice = [...darwin, ...darwin];
  const result = defined(clusterSignFlipTest(twice, [...rows, ...rows], plan));
  expectClose(result.p, (2 * 863) / 32_768);
  expectClose(result.statistic, 314 / 15);
  expect(flip(twice).p).toBeLessThan(0.02);
});

test('rows that never differ speak for no difference, and no rows for nothing', () => {
  expect(flip([0, 0, 0]).p).toBe(1);
  expect(flip([1, -1]).p).toBe(1);
  expect(signFlipTest([], plan)).toEqual({ undefined: 'there are no rows' });
});
