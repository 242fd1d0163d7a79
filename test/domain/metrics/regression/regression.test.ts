import { expect, test } from 'vitest';
import type { RowColumns } from '#domain/metric.ts';
import { kendallCorrelation } from '#domain/statistics/agreement/kendall.ts';
import { pearsonCorrelation } from '#domain/statistics/agreement/pearson.ts';
import { rSquaredOf } from '#domain/statistics/agreement/r-squared.ts';
import { spearmanCorrelation } from '#domain/statistics/agreement/spearman.ts';
import { expectInfluence } from '#support/influence.ts';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

const references = [3, -0.5, 2, 7, 4, 4, 1, 0, 2.5, 6];
const answers = [2.5, 0, 2, 8, 4.5, 3, 1, 0.5, 2.5, 5];
const cases = references.map((reference, i) => metricCase(reference, { value: answers[i]! }));

test('agrees with SciPy 1.17 and NumPy', () => {
  expect(metricOver('mae', cases)).toBeCloseTo(0.5, 13);
  expect(metricOver('rmse', cases)).toBeCloseTo(0.6324555320336759, 13);
  expect(metricOver('r-squared', cases)).toBeCloseTo(0.9250936329588015, 13);
  expect(metricOver('pearson', cases)).toBeCloseTo(0.9621109162800243, 13);
  expect(metricOver('spearman', cases)).toBeCloseTo(0.9939024390243903, 13);
  expect(metricOver('kendall', cases)).toBeCloseTo(0.9772727272727273, 13);
  expect(metricOver('kendall', cases, { variant: 'c' })).toBeCloseTo(0.9675, 13);
});

test('reads a number from a text that is nothing else', () => {
  expect(scoreOf('mae', metricCase(3, { text: ' 2.5e0 ' }))).toBe(0.5);
  expect(scoreOf('mae', metricCase(3, { text: 'about 3' }))).toBe('malformed-output');
  expect(scoreOf('mae', metricCase('3', { value: 3 }))).toBe('malformed-reference');
  expect(scoreOf('rmse', metricCase(3, { value: 5 }))).toBe(2);
});

test.each([
  ['r-squared', rSquaredOf],
  ['pearson', pearsonCorrelation],
  ['spearman', spearmanCorrelation],
  ['kendall b', (a: Float64Array, b: Float64Array, w: Float64Array) => kendallCorrelation(a, b, w, 'b')],
  ['kendall c', (a: Float64Array, b: Float64Array, w: Float64Array) => kendallCorrelation(a, b, w, 'c')],
] as const)('gives each row the influence that a change of its weight has: %s', (_, of) => {
  const columns: RowColumns = {
    values: [Float64Array.from(references), Float64Array.from(answers)],
    weight: Float64Array.from(references, (_, i) => 1 + (i % 4) / 2),
  };
  expectInfluence(({ values: [a, b], weight }) => of(a!, b!, weight), columns);
});

test('says why it is undefined', () => {
  const constant = [1, 2].map((value) => metricCase(5, { value }));
  for (const metric of ['pearson', 'spearman', 'kendall']) {
    expect(metricOver(metric, constant)).toEqual({ undefined: 'one side is constant' });
  }
  expect(metricOver('r-squared', constant)).toEqual({ undefined: 'all references are alike' });
  expect(metricOver('rmse', [])).toEqual({ undefined: 'no row is scored' });
});
