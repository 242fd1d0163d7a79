import { expect, test } from 'vitest';
import { methodFamilies, statisticCatalogue } from '#domain/statistics/statistic-catalogue.ts';

const ids = Object.entries(methodFamilies).map(([family, methods]) => [family, methods.map(({ id }) => id)]);

test('lists every method by family', () => {
  expect(Object.fromEntries(ids)).toEqual({
    intervals: [
      'wilson-score',
      'wilson-score-corrected',
      'agresti-coull',
      'clopper-pearson',
      'korn-graubard',
      'mid-p',
      'jeffreys',
      'wald',
      'rule-of-three',
      'tango-score',
      'newcombe',
      'miettinen-nurminen',
      'newcombe-paired',
      't-interval',
      'cluster-t',
      'block-jackknife',
      'influence-by-blocks',
      'order-statistic',
      'ratio-delta',
      'ratio-fieller',
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
    tests: [
      'mcnemar',
      'sign-test',
      't-test',
      'wilcoxon-signed-rank',
      'cochran-q',
      'friedman',
      'two-proportion',
      'fisher-exact',
      'mann-whitney',
      'delong',
      'sample-ratio',
    ],
    multiplicity: [
      'bonferroni',
      'holm',
      'hochberg',
      'hommel',
      'benjamini-hochberg',
      'benjamini-yekutieli',
      'alpha-recycling',
    ],
    power: [
      'power-share',
      'power-mcnemar',
      'power-mean',
      'power-non-inferiority',
      'power-tost',
      'design-effect',
    ],
    equivalence: ['non-inferiority', 'superiority', 'tost'],
    sequential: [
      'alpha-spending',
      'lan-demets',
      'wang-tsiatis',
      'stagewise-ordering',
      'msprt',
      'asymptotic-confidence-sequence',
      'betting-confidence-sequence',
      'e-values',
    ],
    sampling: ['stratified-mean', 'allocation', 'cuped'],
    agreement: [
      'cohen-kappa',
      'fleiss-kappa',
      'krippendorff-alpha',
      'gwet-ac1',
      'icc',
      'pearson-correlation',
      'spearman-correlation',
      'kendall-correlation',
    ],
    repeats: ['pass-at-k', 'flakiness'],
    pairwise: ['bradley-terry', 'elo'],
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
