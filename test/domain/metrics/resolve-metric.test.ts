import { expect, test } from 'vitest';
import { MetricSpecError, resolveMetric } from '#domain/metrics/resolve-metric.ts';

test('takes the name for the metric unless the suite says which', () => {
  expect(resolveMetric('accuracy', {})).toMatchObject({ id: 'accuracy', name: 'accuracy' });
  expect(resolveMetric('ndcg@5', { metric: 'ndcg', k: 5 })).toMatchObject({ id: 'ndcg', name: 'ndcg@5' });
});

test('records all parameters, defaults included', () => {
  expect(resolveMetric('ndcg', { k: 5 }).parameters).toEqual({
    k: 5,
    ties: 'as-ranked',
    gain: 'exponential',
  });
});

test('names near and known metrics for one that does not exist', () => {
  const error = thrown(() => resolveMetric('acuracy', {}));
  expect(error).toMatchObject({ code: 'unknown-metric', path: ['metric'] });
  expect(error.message).toMatch(/got "acuracy". Did you mean accuracy\? Known metrics: accuracy, /);
});

test('names the field of a parameter that the metric does not take', () => {
  expect(thrown(() => resolveMetric('accuracy', { k: 3 })).message).toBe(
    'Expected parameters that accuracy takes (none) in metric accuracy: Unrecognized key: "k".',
  );
  const illTyped = thrown(() => resolveMetric('top', { metric: 'recall', k: 'ten' }));
  expect(illTyped).toMatchObject({ code: 'invalid-parameters', path: ['k'] });
  expect(illTyped.message).toContain('takes (k, ties) in metric top: k: ');
  expect(thrown(() => resolveMetric('p95', { metric: 'latency-percentile' })).path).toEqual(['percentile']);
});

function thrown(action: () => unknown): MetricSpecError {
  try {
    action();
  } catch (error) {
    if (error instanceof MetricSpecError) return error;
  }
  throw new Error('Expected a MetricSpecError, got none.');
}
