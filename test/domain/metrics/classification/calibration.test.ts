import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reliabilityBin, reliabilityTable } from '#domain/metrics/classification/reliability-table.ts';
import { fifteen } from '#support/classified-cases.ts';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

test('log loss and Brier score agree with scikit-learn', () => {
  // scikit-learn 1.2.1: log_loss(eps=2.220446049250313e-16); Brier: ((P − onehot(Y))²).sum(1).mean() in NumPy
  expect(metricOver('log-loss', fifteen)).toBeCloseTo(1.118308027367973, 14);
  expect(metricOver('brier', fifteen, { scale: 'full' })).toBeCloseTo(0.6713733333333333, 14);
  expect(metricOver('brier', fifteen)).toBeCloseTo(0.6713733333333333 / 2, 14);
});

test('a right label without score has probability 0, which log loss clips', () => {
  const certain = metricCase('b', { scores: { a: 1 } });
  expect(scoreOf('log-loss', certain)).toBeCloseTo(-Math.log(Number.EPSILON), 12);
  expect(scoreOf('log-loss', certain, { clip: 0.01 })).toBeCloseTo(-Math.log(0.01), 12);
  expect(scoreOf('brier', certain)).toBe(1);
});

test('scores that are no probabilities are malformed, not made to', () => {
  for (const scores of [{ a: 0.7, b: 0.7 }, { a: 1.2, b: -0.2 }, {}, { a: 'high' }]) {
    for (const metric of ['log-loss', 'brier', 'ece']) {
      expect(scoreOf(metric, metricCase('a', { scores }))).toBe('malformed-output');
    }
  }
});

test('the calibration error agrees with its definition, summed in NumPy', () => {
  expect(metricOver('ece', fifteen, { bins: 5 })).toBeCloseTo(0.132, 14);
  expect(metricOver('ece', fifteen, { bins: 3, binning: 'equal-mass' })).toBeCloseTo(0.15466666666666667, 14);
});

test('is 0 for perfect certainty, and at most 1', () => {
  const sure = metricCase('a', { scores: { a: 1, b: 0 } });
  expect(metricOver('ece', [sure, sure])).toBe(0);
  const wrong = metricCase('b', { scores: { a: 1, b: 0 } });
  expect(metricOver('ece', [wrong, wrong], { binning: 'equal-mass' })).toBe(1);
});

test('a bin holds its upper end, and every confidence has one', () => {
  expect([0, 0.1, 0.2, 0.21, 1].map((confidence) => reliabilityBin(confidence, 5))).toEqual([0, 0, 0, 1, 4]);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 2, max: 100 }),
      (confidence, bins) => {
        const bin = reliabilityBin(confidence, bins);
        expect(bin >= 0 && bin < bins).toBe(true);
      },
    ),
  );
});

test('the reliability table tells rows, confidence and accuracy of each bin', () => {
  expect(reliabilityTable([0, 0, 0, 4, 3, 2])).toEqual([
    { low: 0, high: 0.5, rows: 0, meanConfidence: null, accuracy: null },
    { low: 0.5, high: 1, rows: 4, meanConfidence: 0.75, accuracy: 0.5 },
  ]);
});
