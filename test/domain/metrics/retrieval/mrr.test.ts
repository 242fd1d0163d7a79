import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const results = (...ids: string[]) => ({ results: ids.map((id) => ({ id })) });

test('is 1 / rank of the first relevant result, 0 beyond k', () => {
  const third = metricCase({ relevant: { x: 1 } }, results('a', 'b', 'x'));
  expect(scoreOf('mrr', third)).toBeCloseTo(1 / 3, 15);
  expect(scoreOf('mrr', third, { k: 2 })).toBe(0);
});

test('says why a row has no score', () => {
  expect(scoreOf('mrr', metricCase(undefined, results()))).toBe('no-reference');
  expect(scoreOf('mrr', metricCase({ relevant: {} }, results('a')))).toBe('empty-reference');
  expect(scoreOf('mrr', metricCase({ relevant: { a: 0 } }, results('a')))).toBe('empty-reference');
  expect(scoreOf('mrr', metricCase({ relevant: { a: 'high' } }, results('a')))).toBe('malformed-reference');
  expect(scoreOf('mrr', metricCase({ relevant: { a: 1 } }, { documents: [] }))).toBe('malformed-output');
  expect(scoreOf('mrr', metricCase({ relevant: { a: 1 } }, { results: [{ name: 'a' }] }))).toBe(
    'malformed-output',
  );
});

test('ranks what a rag target has found', () => {
  const reference = { text: 'right', relevant: { x: 1 } };
  const contexts = { text: 'right', contexts: [{ id: 'a', text: 'first' }, { id: 'x' }] };
  expect(scoreOf('mrr', metricCase(reference, contexts))).toBe(1 / 2);
  expect(scoreOf('mrr', metricCase(reference, { text: 'right', contexts: [{ text: 'no id' }] }))).toBe(
    'malformed-output',
  );
});
