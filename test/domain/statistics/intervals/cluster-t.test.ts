import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clusterMean,
  clusterVariance,
  clusterVarianceUncorrected,
  independentVariance,
} from '#domain/statistics/intervals/cluster-t.ts';
import { sumsOf } from '#support/cluster-sums.ts';

test('variance of a mean over clusters, by hand', () => {
  // Clusters {1, 1}, {0}, {0, 1, 0}: mean 1/2; Σ (S_c − m_c / 2)² = 1 + 1/4 + 1/4; times 3/2, over 6².
  const sums = sumsOf([[1, 1], [0], [0, 1, 0]]);
  expect(clusterMean(sums)).toBeCloseTo(0.5, 15);
  expect(clusterVariance(sums)).toBeCloseTo((1.5 * 1.5) / 36, 15);
});

const score = fc.double({ min: -5, max: 5, noNaN: true });
const clusters = fc.array(fc.array(score, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 12 });

test('agrees with the formula over the clusters themselves', () => {
  fc.assert(
    fc.property(clusters, (groups) => {
      const rows = groups.flat();
      const mean = rows.reduce((sum, x) => sum + x, 0) / rows.length;
      const residual = (group: readonly number[]) => group.reduce((sum, x) => sum + x - mean, 0) ** 2;
      const squares = groups.reduce((sum, group) => sum + residual(group), 0);
      const expected = ((groups.length / (groups.length - 1)) * squares) / rows.length ** 2;
      expect(clusterVariance(sumsOf(groups))).toBeCloseTo(expected, 9);
    }),
  );
});

test('rows that are clusters by themselves are independent', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 2, maxLength: 40 }), (rows) => {
      const sums = sumsOf(rows.map((x) => [x]));
      expect(clusterVariance(sums)).toBeCloseTo(independentVariance(sums), 9);
    }),
  );
});

test('is exactly 0 where all clusters have the same mean', () => {
  expect(clusterVariance(sumsOf([[0.1, 0.1], [0.1], [0.1, 0.1, 0.1]]))).toBe(0);
});

test('clusters of one row have the error of independent rows, with and without the factor G / (G − 1)', () => {
  const values = [0.1, 0.4, 0.35, 0.8, 0.6];
  const sums = sumsOf(values.map((value) => [value]));
  expect(clusterVariance(sums)).toBeCloseTo(independentVariance(sums), 14);
  // Σ (x − mean)² / n² = 0.28 / 25
  expect(clusterVarianceUncorrected(sums)).toBeCloseTo(0.28 / 25, 14);
});
