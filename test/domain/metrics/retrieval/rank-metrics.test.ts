import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { scoreOf } from '#support/score-of.ts';

const results = (ids: string) => ({ results: [...ids].map((id) => ({ id })) });

// Relevant: a (2), c (1), f (1), z (3, never found); judged not relevant: b, d. Found in order: b a x c d f.
const relevant = { a: 2, b: 0, c: 1, d: 0, f: 1, z: 3 };
const example = metricCase({ relevant }, results('baxcdf'));

describe('by hand from the definitions', () => {
  test('precision at k divides by k', () => {
    expect(scoreOf('precision-at-k', example, { k: 4 })).toBe(2 / 4);
    expect(scoreOf('precision-at-k', example, { k: 10 })).toBe(3 / 10);
  });

  test('average precision, by all relevant documents or by at most k', () => {
    expect(scoreOf('map', example, { k: 1_000 })).toBeCloseTo((1 / 2 + 2 / 4 + 3 / 6) / 4, 14);
    expect(scoreOf('map', example, { k: 2 })).toBeCloseTo(1 / 2 / 4, 14);
    expect(scoreOf('map', example, { k: 2, denominator: 'capped' })).toBeCloseTo(1 / 2 / 2, 14);
  });

  test('a hit is any relevant document among the first k', () => {
    expect(scoreOf('hit-rate', example, { k: 1 })).toBe(0);
    expect(scoreOf('hit-rate', example, { k: 2 })).toBe(1);
  });

  test('R-precision looks at as many results as there are relevant documents', () => {
    expect(scoreOf('r-precision', example)).toBe(2 / 4);
  });

  test('bpref passes over what is not judged', () => {
    // R = 4, N = 2: a has 1 not relevant above, c 1, f 2; each costs n / min(R, N).
    expect(scoreOf('bpref', example)).toBeCloseTo((1 - 1 / 2 + (1 - 1 / 2) + (1 - 2 / 2)) / 4, 14);
    const none = metricCase({ relevant: { a: 1 } }, results('xya'));
    expect(scoreOf('bpref', none)).toBe(1);
  });

  test('discounted gain, linear or exponential', () => {
    const gains = (g: (grade: number) => number) =>
      g(2) / Math.log2(3) + g(1) / Math.log2(5) + g(1) / Math.log2(7);
    expect(scoreOf('dcg', example, { gain: 'linear' })).toBeCloseTo(
      gains((grade) => grade),
      14,
    );
    expect(scoreOf('dcg', example)).toBeCloseTo(
      gains((grade) => 2 ** grade - 1),
      14,
    );
  });
});

test('follows trec_eval where scores tie: the later id comes first, whatever the order of the answer', () => {
  const tied = metricCase(
    { relevant: { b: 1 } },
    {
      results: [
        { id: 'a', score: 1 },
        { id: 'b', score: 1 },
        { id: 'c', score: 5 },
      ],
    },
  );
  expect(scoreOf('mrr', tied)).toBe(1 / 2);
  expect(scoreOf('mrr', tied, { ties: 'trec-eval' })).toBe(1 / 2);
  const other = metricCase(
    { relevant: { a: 1 } },
    {
      results: [
        { id: 'a', score: 1 },
        { id: 'b', score: 1 },
      ],
    },
  );
  expect(scoreOf('mrr', other)).toBe(1);
  expect(scoreOf('mrr', other, { ties: 'trec-eval' })).toBe(1 / 2);
  expect(scoreOf('ndcg', example, { ties: 'trec-eval' })).toBe('malformed-output');
});

test('agrees with trec_eval’s output', () => {
  // cvangysel/pytrec_eval, README: two queries, map 0.3333 and 0.5833, ndcg 0.5 and 0.6934, of runs ordered by score.
  const found = (scores: Record<string, number>) => ({
    results: Object.entries(scores).map(([id, score]) => ({ id, score })),
  });
  const first = metricCase({ relevant: { d1: 0, d2: 1, d3: 0 } }, found({ d1: 1, d2: 0, d3: 1.5 }));
  const second = metricCase({ relevant: { d2: 1, d3: 1 } }, found({ d1: 1.5, d2: 0.2, d3: 0.5 }));
  const ties = 'trec-eval';
  expect(scoreOf('map', first, { ties })).toBeCloseTo(0.3333333333333333, 14);
  expect(scoreOf('map', second, { ties })).toBeCloseTo(0.5833333333333333, 14);
  expect(scoreOf('ndcg', first, { ties, gain: 'linear' })).toBeCloseTo(0.5, 14);
  expect(scoreOf('ndcg', second, { ties, gain: 'linear' })).toBeCloseTo(0.6934264036172708, 14);
});

test('every share lies between 0 and 1, and the ideal order reaches 1', () => {
  const judged = fc.dictionary(fc.stringMatching(/^[a-e]$/), fc.integer({ min: 0, max: 2 }), { minKeys: 1 });
  fc.assert(
    fc.property(judged, fc.stringMatching(/^[a-h]{0,8}$/), (grades, found) => {
      const case_ = metricCase({ relevant: grades }, results(found));
      const ideal = Object.keys(grades).sort((a, b) => grades[b]! - grades[a]!);
      for (const metric of [
        'precision-at-k',
        'map',
        'hit-rate',
        'r-precision',
        'bpref',
        'ndcg',
        'recall',
        'mrr',
      ]) {
        const score = scoreOf(metric, case_);
        if (typeof score === 'string') expect(score).toBe('empty-reference');
        else expect(score >= 0 && score <= 1 + 1e-12).toBe(true);
        const best = scoreOf(metric, metricCase({ relevant: grades }, results(ideal.join(''))));
        if (typeof best === 'number' && metric !== 'precision-at-k') expect(best).toBeCloseTo(1, 12);
      }
    }),
  );
});
