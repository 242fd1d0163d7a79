import { expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { failed, metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

test('counts errors, which other metrics leave out', () => {
  expect(scoreOf('error-rate', { row: { id: 'row', input: 'question' }, observation: failed })).toBe(1);
  expect(scoreOf('error-rate', metricCase('a', { label: 'a' }))).toBe(0);
  expect(resolveMetric('error-rate', {}).measure.onErrors).toBe('include');
  expect(resolveMetric('accuracy', {}).measure.onErrors).toBe('skip');
});
