import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { fourteen, labelled } from '#support/classified-cases.ts';
import { metricOver } from '#support/metric-over.ts';

// References: scikit-learn 1.2.1, precision_score, recall_score, fbeta_score(beta=0.5), f1_score with zero_division=0.
describe.each([
  ['micro', 0.7142857142857143, 0.7142857142857143, 0.7142857142857143, 0.7142857142857143],
  ['macro', 0.575, 0.5375, 0.5660714285714286, 0.5541666666666667],
  ['weighted', 0.7678571428571429, 0.7142857142857143, 0.7551020408163265, 0.7380952380952381],
])('%s average', (average, precision, recall, half, f1) => {
  test('agrees with scikit-learn', () => {
    expect(metricOver('precision', fourteen, { average })).toBeCloseTo(precision, 14);
    expect(metricOver('class-recall', fourteen, { average })).toBeCloseTo(recall, 14);
    expect(metricOver('f-beta', fourteen, { average, beta: 0.5 })).toBeCloseTo(half, 14);
    expect(metricOver('f-beta', fourteen, { average })).toBeCloseTo(f1, 14);
  });
});

test('of one label agrees with scikit-learn', () => {
  const b = { average: 'binary', positive: 'b' };
  expect(metricOver('precision', fourteen, b)).toBeCloseTo(0.8, 14);
  expect(metricOver('class-recall', fourteen, b)).toBeCloseTo(0.8, 14);
  expect(metricOver('f-beta', fourteen, { ...b, beta: 2 })).toBeCloseTo(0.8, 14);
});

test('takes for a label without denominator what it was told', () => {
  const never = labelled('aab', 'aaa');
  const b = { average: 'binary', positive: 'b' };
  expect(metricOver('precision', never, b)).toBe(0);
  expect(metricOver('precision', never, { ...b, zeroDivision: 1 })).toBe(1);
  expect(metricOver('precision', never, { ...b, zeroDivision: 'undefined' })).toEqual({
    undefined: 'b is never answered',
  });
  expect(
    metricOver('class-recall', never, { average: 'binary', positive: 'z', zeroDivision: 'undefined' }),
  ).toEqual({
    undefined: 'z is never the reference',
  });
  expect(metricOver('f-beta', never, { zeroDivision: 'undefined' })).toBeCloseTo(0.4, 14);
  expect(metricOver('f-beta', [])).toEqual({ undefined: 'no row is scored' });
});

test('asks for the positive label exactly where it is needed', () => {
  expect(() => resolveMetric('precision', { average: 'binary' })).toThrow(/positive: must be given/);
  expect(() => resolveMetric('precision', { positive: 'b' })).toThrow(/positive: must be given/);
});

const cases = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('a', 'b', 'c')), { minLength: 1 })
  .map((pairs) => labelled(pairs.map(([r]) => r).join(''), pairs.map(([, a]) => a).join('')));

test('micro averages are accuracy where each row has one label, and macro F1 is f-beta with β = 1', () => {
  fc.assert(
    fc.property(cases, (rows) => {
      const accuracy = metricOver('accuracy', rows) as number;
      expect(metricOver('f-beta', rows, { average: 'micro' })).toBeCloseTo(accuracy, 12);
      expect(metricOver('f-beta', rows)).toBeCloseTo(metricOver('macro-f1', rows) as number, 12);
    }),
  );
});
