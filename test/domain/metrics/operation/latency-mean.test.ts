import { expect, test } from 'vitest';
import { resolveMetric } from '#domain/metrics/resolve-metric.ts';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

test('is the last try’s time, kept apart from the evidence', () => {
  expect(scoreOf('latency-mean', metricCase('a', {}, { latencyMs: 31.5 }))).toBe(31.5);
  expect(resolveMetric('latency-mean', {}).measure.dependsOn).toBe('effort');
});

test.each(['latency-mean', 'throughput', 'tokens-per-second'])(
  '%s does not speak about answers of a batch',
  (metric) => {
    const batched = metricCase('a', {}, { latencyMs: 0, outputTokens: 4, batched: true });
    expect(scoreOf(metric, batched)).toBe('not-applicable');
  },
);

test('a latency percentile does not speak about answers of a batch', () => {
  const batched = metricCase('a', {}, { latencyMs: 0, batched: true });
  expect(scoreOf('latency-percentile', batched, { percentile: 95 })).toBe('not-applicable');
});
