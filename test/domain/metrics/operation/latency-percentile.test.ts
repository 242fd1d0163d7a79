import { expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const p95 = { metric: 'latency-percentile', percentile: 95 };

test('reads the last try’s time, kept apart from the evidence', () => {
  expect(scoreOf('p95', metricCase('a', {}, { latencyMs: 31.5 }), p95)).toBe(31.5);
  expect(resolveMetric('p95', p95).measure).toMatchObject({ dependsOn: 'effort', quantile: 0.95 });
});
