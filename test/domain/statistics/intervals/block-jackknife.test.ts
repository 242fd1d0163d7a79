import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockJackknifeError } from '#domain/statistics/intervals/block-jackknife.ts';

function errorOfMean(values: readonly number[]): number | null {
  const total = values.reduce((sum, value) => sum + value, 0);
  return blockJackknifeError(values.length, (block) => (total - values[block]!) / (values.length - 1));
}

test('is s / √n for a mean', () => {
  // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, Σ (x − 5)² = 32.
  expect(errorOfMean([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(Math.sqrt(32 / 7 / 8), 14);
  const value = fc.double({ min: -100, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
      const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
      const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
      expect(errorOfMean(values)).toBeCloseTo(Math.sqrt(squares / (values.length - 1) / values.length), 9);
    }),
  );
});

test('is 0 where no block makes a difference, and none with fewer than two blocks or an undefined value', () => {
  expect(blockJackknifeError(5, () => 0.7)).toBe(0);
  expect(blockJackknifeError(1, () => 0.7)).toBeNull();
  expect(blockJackknifeError(3, (block) => (block === 1 ? { undefined: 'no row is scored' } : 1))).toBeNull();
});
