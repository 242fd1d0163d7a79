import fc from 'fast-check';
import { expect, test } from 'vitest';
import { multiclassRocArea } from '#domain/metrics/classification/multiclass-roc-area.ts';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { rocArea } from '#domain/statistics/roc-area.ts';
import { fifteen, twelve } from '#support/classified-cases.ts';
import { expectInfluence } from '#support/influence.ts';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

const labels = ['a', 'b', 'c'];

// References: scikit-learn 1.2.1, roc_auc_score.
test('of two labels agrees with scikit-learn', () => {
  expect(metricOver('roc-auc', twelve, { positive: 'yes' })).toBeCloseTo(0.5972222222222223, 14);
});

test.each([
  ['ovr', 'macro', 0.651604938271605],
  ['ovr', 'weighted', 0.6392592592592592],
  ['ovo', 'macro', 0.6611111111111111],
  ['ovo', 'weighted', 0.6533333333333333],
])('of several labels agrees with scikit-learn: %s, %s', (compare, average, value) => {
  expect(metricOver('roc-auc', fifteen, { labels, compare, average })).toBeCloseTo(value, 14);
});

test('weighs rows as scikit-learn does with sample_weight', () => {
  const isPositive = [1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1];
  const score = [0.9, 0.8, 0.8, 0.7, 0.6, 0.55, 0.55, 0.5, 0.4, 0.4, 0.2, 0.1];
  const weight = [1, 2, 1, 3, 1, 1, 2, 1, 1, 1, 2, 1];
  expect(rocArea(isPositive, score, weight)).toMatchObject({
    estimate: expect.closeTo(0.6180555555555556, 14),
  });
});

const scored = fc
  .array(
    fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -5, max: 5 }), fc.integer({ min: 1, max: 3 })),
    {
      minLength: 2,
      maxLength: 40,
    },
  )
  .filter((rows) => new Set(rows.map(([y]) => y)).size === 2);

test('turned scores give 1 − AUC, and a monotone change of the scores nothing', () => {
  fc.assert(
    fc.property(scored, (rows) => {
      const [y, s, w] = [rows.map(([a]) => a), rows.map(([, b]) => b), rows.map(([, , c]) => c)];
      const area = (scores: number[]) => (rocArea(y, scores, w) as { estimate: number }).estimate;
      expect(area(s.map((value) => 1 - value))).toBeCloseTo(1 - area(s), 12);
      expect(area(s.map((value) => Math.exp(value)))).toBe(area(s));
      const copies = rows.flatMap(([a, b, c]) => new Array(c).fill([a, b]) as [number, number][]);
      const replicated = rocArea(
        copies.map(([a]) => a),
        copies.map(([, b]) => b),
        copies.map(() => 1),
      );
      expect((replicated as { estimate: number }).estimate).toBeCloseTo(area(s), 12);
    }),
  );
});

test('gives each row the influence that a change of its weight has', () => {
  const values = [
    [1, 0, 1, 1, 0, 0, 1],
    [0.9, 0.8, 0.8, 0.7, 0.6, 0.6, 0.1],
  ].map((column) => Float64Array.from(column));
  const weight = Float64Array.from([1, 2, 1, 0.5, 1, 3, 1]);
  expectInfluence(({ values: [y, s], weight }) => rocArea(y!, s!, weight), { values, weight });
  const { measure } = resolveMetric('roc-auc', { labels });
  if (measure.tally !== 'rows') throw new Error('Expected a measure of rows.');
  const rows = fifteen.map((case_) => measure.values(case_) as number[]);
  const columns = [0, 1, 2, 3].map((i) => Float64Array.from(rows, (row) => row[i]!));
  const some = Float64Array.from(rows, (_, i) => 1 + (i % 3) / 2);
  for (const compare of ['ovr', 'ovo'] as const) {
    for (const average of ['macro', 'weighted'] as const) {
      expectInfluence((of) => multiclassRocArea(of, labels, { compare, average }), {
        values: columns,
        weight: some,
      });
    }
  }
});

test('says why it is undefined, or a row has no score', () => {
  const yes = metricCase('yes', { label: 'yes', scores: { yes: 0.5 } });
  expect(metricOver('roc-auc', [yes], { positive: 'yes' })).toEqual({ undefined: 'no row is negative' });
  expect(metricOver('roc-auc', [], { positive: 'yes' })).toEqual({ undefined: 'no row is positive' });
  expect(metricOver('roc-auc', fifteen.slice(0, 2), { labels })).toEqual({
    undefined: 'label c has no rows to compare',
  });
  expect(scoreOf('roc-auc', yes, { positive: 'no' })).toBe('malformed-output');
  expect(scoreOf('roc-auc', metricCase('z', { scores: { a: 1, b: 0, c: 0 } }), { labels })).toBe(
    'malformed-reference',
  );
  expect(scoreOf('roc-auc', metricCase('yes', { label: 'yes' }), { positive: 'yes' })).toBe(
    'malformed-output',
  );
  expect(() => resolveMetric('roc-auc', {})).toThrow(/either positive or labels/);
});
