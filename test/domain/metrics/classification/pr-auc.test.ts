import { expect, test } from 'vitest';
import { precisionRecallArea } from '#domain/metrics/classification/precision-recall-area.ts';
import { twelve } from '#support/classified-cases.ts';
import { expectInfluence } from '#support/influence.ts';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';

// References: scikit-learn 1.2.1, average_precision_score, auc(recall, precision) of precision_recall_curve.
test('agrees with scikit-learn by either rule', () => {
  expect(metricOver('pr-auc', twelve, { positive: 'yes' })).toBeCloseTo(0.6646825396825397, 14);
  expect(metricOver('pr-auc', twelve, { positive: 'yes', rule: 'trapezoid' })).toBeCloseTo(
    0.6841089466089466,
    14,
  );
});

test('weighs rows as scikit-learn does with sample_weight', () => {
  const isPositive = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1];
  const score = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.55, 0.5, 0.4, 0.4, 0.2, 0.1];
  const weight = [1, 2, 1, 3, 1, 1, 2, 1, 1, 1, 2, 1];
  expect(precisionRecallArea(isPositive, score, weight, 'step')).toMatchObject({
    estimate: expect.closeTo(0.6684916390798745, 14),
  });
});

test.each(['step', 'trapezoid'] as const)(
  'gives each row the influence that a change of its weight has: %s',
  (rule) => {
    const values = [
      [1, 0, 1, 1, 0, 0, 1, 0],
      [0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.1, 0.1],
    ].map((c) => Float64Array.from(c));
    const weight = Float64Array.from([1, 2, 1, 0.5, 1, 3, 1, 1]);
    expectInfluence(({ values: [y, s], weight }) => precisionRecallArea(y!, s!, weight, rule), {
      values,
      weight,
    });
  },
);

test('is undefined where no row is positive', () => {
  const no = metricCase('no', { scores: { yes: 0.5 } });
  expect(metricOver('pr-auc', [no], { positive: 'yes' })).toEqual({ undefined: 'no row is positive' });
});
