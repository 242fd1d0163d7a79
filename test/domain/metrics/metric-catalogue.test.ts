import { expect, test } from 'vitest';
import { metricCatalogue } from '#domain/metrics/metric-catalogue.ts';

test('lists every metric', () => {
  expect(metricCatalogue.map(({ id }) => id)).toEqual([
    'accuracy',
    'macro-f1',
    'ndcg',
    'mrr',
    'recall',
    'exact-match',
    'wer',
    'cer',
    'latency-percentile',
    'latency-mean',
    'cost',
    'error-rate',
  ]);
});

test.each(metricCatalogue)('$id says what it means, in a sentence, with its source', (metric) => {
  expect(metric.meaning).toMatch(/^[A-Z].*\.$/);
  expect(metric.source).not.toBe('');
  expect(metric.conventions.length).toBeGreaterThan(0);
  expect(metric.targetKinds.length).toBeGreaterThan(0);
});
