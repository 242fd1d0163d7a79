import { expect, test } from 'vitest';
import { methodFamilies, statisticCatalogue } from '#domain/statistics/statistic-catalogue.ts';

const ids = Object.entries(methodFamilies).map(([family, methods]) => [family, methods.map(({ id }) => id)]);

test('lists every method by family', () => {
  expect(Object.fromEntries(ids)).toEqual({
    intervals: [
      'wilson-score',
      'tango-score',
      'cluster-t',
      'block-jackknife',
      'influence-by-blocks',
      'order-statistic',
      'rule-of-three',
    ],
    resampling: [
      'bootstrap-percentile',
      'bootstrap-basic',
      'bootstrap-bca',
      'bootstrap-t',
      'cluster-bootstrap',
      'sign-flip-permutation',
      'two-sample-permutation',
    ],
    tests: ['mcnemar'],
    multiplicity: ['benjamini-hochberg', 'alpha-recycling'],
    power: [],
    equivalence: [],
    sequential: [],
    sampling: [],
    agreement: [],
    repeats: [],
    pairwise: [],
    distributions: [
      'normal-distribution',
      't-distribution',
      'chi-square-distribution',
      'f-distribution',
      'beta-distribution',
      'binomial-distribution',
      'noncentral-t-distribution',
    ],
  });
});

test('has each id once', () => {
  const all = statisticCatalogue.map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
});

test.each(statisticCatalogue)(
  '$id says what it is, how it is computed, when to avoid it, and its source',
  (method) => {
    expect(method.meaning).toMatch(/^[A-Z].*\.$/);
    expect(method.avoidWhen).toMatch(/^Avoid .*\.$/);
    expect(method.formula).not.toBe('');
    expect(method.source).toMatch(/\d{4}/);
  },
);
