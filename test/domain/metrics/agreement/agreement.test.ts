import { expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { fourteen, labelled } from '#support/classified-cases.ts';
import { metricOver } from '#support/metric-over.ts';

test('kappa and AC1 of answers and references', () => {
  // scikit-learn 1.2.1: cohen_kappa_score of the same labels; by hand for AC1: pa = 10/14, shares (a 8, b 10, c 9, d 1) / 28.
  expect(metricOver('cohen-kappa', fourteen)).toBeCloseTo(0.5851851851851851, 13);
  const shares = [8, 10, 9, 1].map((count) => count / 28);
  const chance = shares.reduce((sum, share) => sum + (share * (1 - share)) / 3, 0);
  expect(metricOver('gwet-ac1', fourteen)).toBeCloseTo((10 / 14 - chance) / (1 - chance), 13);
});

test('takes ordered labels for weights, and says which label is not among them', () => {
  const labels = ['a', 'b', 'c', 'd'];
  expect(metricOver('cohen-kappa', fourteen, { weights: 'quadratic', labels })).toBeCloseTo(
    0.6620689655172414,
    13,
  );
  expect(metricOver('cohen-kappa', labelled('ab', 'az'), { labels: ['a', 'b'] })).toEqual({
    undefined: 'label z is not among the labels given',
  });
  expect(() => resolveMetric('cohen-kappa', { weights: 'linear' })).toThrow(
    /labels: must be given with weights/,
  );
});
