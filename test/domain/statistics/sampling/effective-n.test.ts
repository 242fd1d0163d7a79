import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clustersByWeight, effectiveN } from '#domain/statistics/sampling/effective-n.ts';
import { sumsOf } from '#support/cluster-sums.ts';

test('rows without clusters are worth their number, and nothing had to be estimated', () => {
  const sums = sumsOf([[1], [0], [0], [1]]);
  expect(effectiveN(sums, 2)).toEqual({ n: 4, degreesOfFreedom: null });
});

test('clusters whose rows all agree are worth one row each', () => {
  // 30 clusters of 4 equal rows: n / design effect is 30, but for (n − 1) against (G − 1) degrees of freedom.
  const sums = sumsOf(Array.from({ length: 30 }, (_, i) => new Array(4).fill(i % 2)));
  const { n, degreesOfFreedom } = effectiveN(sums, 15);
  expect(n).toBeCloseTo((30 * 29 * 4) / 119, 9);
  expect(degreesOfFreedom).toBe(14);
});

test('clusters that hardly show the rare score count as one row each', () => {
  const sums = sumsOf(Array.from({ length: 12 }, (_, i) => [i === 0 ? 1 : 0, 0, 0, 0, 0]));
  expect(effectiveN(sums, 1)).toEqual({ n: 12, degreesOfFreedom: null });
});

test('a few rows that come twice are taken at their worst, without an estimate', () => {
  const sums = sumsOf(Array.from({ length: 100 }, (_, i) => (i === 0 ? [1, 1] : [i % 2])));
  expect(effectiveN(sums, 50)).toEqual({ n: 101 ** 2 / 103, degreesOfFreedom: null });
});

test('is never more than the rows, nor the clusters by weight more than the clusters', () => {
  const cluster = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(cluster, { minLength: 2, maxLength: 40 }), (clusters) => {
      const sums = sumsOf(clusters);
      const informative = Math.min(sums.clustersNotZero, sums.clustersNotOne);
      const { n } = effectiveN(sums, informative);
      expect(n).toBeGreaterThan(0);
      expect(n).toBeLessThanOrEqual(sums.rows + 1e-9);
      expect(clustersByWeight(sums)).toBeLessThanOrEqual(sums.clusters + 1e-9);
    }),
  );
});
