import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const results = (...ids: string[]) => ({ results: ids.map((id) => ({ id })) });

test('divides by min(k, relevant documents)', () => {
  const relevant = { a: 3, b: 2, c: 3, e: 1, f: 2, g: 3, h: 2 };
  const six = metricCase({ relevant }, results('a', 'b', 'c', 'd', 'e', 'f'));
  expect(scoreOf('recall', six, { k: 2 })).toBe(1);
  expect(scoreOf('recall', six, { k: 10 })).toBeCloseTo(5 / 7, 15);
});

test('says why a row has no score', () => {
  expect(scoreOf('recall', metricCase(undefined, results()))).toBe('no-reference');
  expect(scoreOf('recall', metricCase({ relevant: {} }, results('a')))).toBe('empty-reference');
  expect(scoreOf('recall', metricCase({ relevant: { a: 0 } }, results('a')))).toBe('empty-reference');
  expect(scoreOf('recall', metricCase({ relevant: { a: 'high' } }, results('a')))).toBe(
    'malformed-reference',
  );
  expect(scoreOf('recall', metricCase({ relevant: { a: 1 } }, { documents: [] }))).toBe('malformed-output');
  expect(scoreOf('recall', metricCase({ relevant: { a: 1 } }, { results: [{ name: 'a' }] }))).toBe(
    'malformed-output',
  );
});
