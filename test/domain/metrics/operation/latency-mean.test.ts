import { expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

test('is the last try’s time, kept apart from the evidence', () => {
  expect(scoreOf('latency-mean', metricCase('a', {}, { latencyMs: 31.5 }))).toBe(31.5);
  expect(resolveMetric('latency-mean', {}).measure.dependsOn).toBe('effort');
});
