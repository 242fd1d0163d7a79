import fc from 'fast-check';
import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const results = (...ids: string[]) => ({ results: ids.map((id) => ({ id })) });

// Wikipedia, "Discounted cumulative gain": six results of grades 3, 2, 3, 0, 1, 2, and two more relevant documents of grades 3
// and 2; DCG 6.861, ideal DCG 8.740, nDCG 0.785.
const relevant = { a: 3, b: 2, c: 3, e: 1, f: 2, g: 3, h: 2 };
const example = metricCase({ relevant }, results('a', 'b', 'c', 'd', 'e', 'f'));

test('agrees with the worked example for linear gain', () => {
  expect(scoreOf('ndcg', example, { k: 6, gain: 'linear' })).toBeCloseTo(0.785, 3);
});

test('weighs grades by 2^grade − 1 for exponential gain', () => {
  const best = 3 / Math.log2(2) + 1 / Math.log2(3);
  const found = 1 / Math.log2(2) + 3 / Math.log2(3);
  const swapped = metricCase({ relevant: { a: 2, b: 1 } }, results('b', 'a'));
  expect(scoreOf('ndcg', swapped)).toBeCloseTo(found / best, 14);
});

test('counts a document that comes twice once', () => {
  const twice = metricCase({ relevant: { a: 1, b: 1 } }, results('a', 'a'));
  expect(scoreOf('ndcg', twice)).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 14);
});

test('lies between 0 and 1, and is 1 for the ideal order', () => {
  const judged = fc.dictionary(fc.string(), fc.integer({ min: 1, max: 4 }), { minKeys: 1 });
  fc.assert(
    fc.property(judged, fc.integer({ min: 1, max: 20 }), (grades, k) => {
      const ideal = Object.keys(grades).sort((a, b) => grades[b]! - grades[a]!);
      expect(scoreOf('ndcg', metricCase({ relevant: grades }, results(...ideal)), { k })).toBeCloseTo(1, 12);
      const score = scoreOf('ndcg', metricCase({ relevant: grades }, results(...ideal.reverse())), { k });
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('takes no document from an object’s prototype', () => {
  expect(scoreOf('ndcg', metricCase({ relevant: { a: 1 } }, results('constructor', 'toString')))).toBe(0);
});

test('says why a row has no score', () => {
  expect(scoreOf('ndcg', metricCase(undefined, results()))).toBe('no-reference');
  expect(scoreOf('ndcg', metricCase({ relevant: {} }, results('a')))).toBe('empty-reference');
  expect(scoreOf('ndcg', metricCase({ relevant: { a: 0 } }, results('a')))).toBe('empty-reference');
  expect(scoreOf('ndcg', metricCase({ relevant: { a: 'high' } }, results('a')))).toBe('malformed-reference');
  expect(scoreOf('ndcg', metricCase({ relevant: { a: 1 } }, { documents: [] }))).toBe('malformed-output');
  expect(scoreOf('ndcg', metricCase({ relevant: { a: 1 } }, { results: [{ name: 'a' }] }))).toBe(
    'malformed-output',
  );
});
