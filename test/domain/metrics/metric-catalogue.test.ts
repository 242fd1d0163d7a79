import { expect, test } from 'vitest';
import { metricCatalogue, metricFamilies } from '#domain/metrics/metric-catalogue.ts';

const ids = Object.entries(metricFamilies).map(([family, metrics]) => [family, metrics.map(({ id }) => id)]);

test('lists every metric by family', () => {
  expect(Object.fromEntries(ids)).toEqual({
    classification: [
      'accuracy',
      'balanced-accuracy',
      'macro-f1',
      'precision',
      'class-recall',
      'f-beta',
      'mcc',
      'roc-auc',
      'pr-auc',
      'log-loss',
      'brier',
      'ece',
    ],
    retrieval: ['ndcg', 'mrr', 'recall', 'dcg', 'precision-at-k', 'map', 'hit-rate', 'r-precision', 'bpref'],
    text: [
      'exact-match',
      'wer',
      'cer',
      'corpus-wer',
      'corpus-cer',
      'token-f1',
      'rouge',
      'bleu',
      'chrf',
      'ter',
      'levenshtein',
      'osa',
      'jaro-winkler',
      'numeric-match',
      'json-match',
      'schema-valid',
      'regex-match',
      'contains',
    ],
    embedding: ['cosine', 'dot-product', 'euclidean-distance', 'similarity-retrieval'],
    agent: [
      'trajectory-exact-match',
      'trajectory-in-order-match',
      'trajectory-any-order-match',
      'trajectory-precision',
      'trajectory-recall',
      'tool-call-accuracy',
      'step-count',
    ],
    regression: ['mae', 'rmse', 'r-squared', 'pearson', 'spearman', 'kendall'],
    agreement: ['cohen-kappa', 'gwet-ac1'],
    repeats: ['pass-at-k', 'pass-hat-k', 'flakiness'],
    pairwise: ['win-rate'],
    operation: [
      'latency-percentile',
      'latency-mean',
      'first-token-percentile',
      'first-token-mean',
      'token-time-percentile',
      'token-time-mean',
      'requests-per-second',
      'throughput',
      'tokens-per-second',
      'output-tokens',
      'cost',
      'error-rate',
    ],
  });
});

test('has each id once', () => {
  const all = metricCatalogue.map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
});

test.each(metricCatalogue)(
  '$id says what it means, how it is computed, when to avoid it, and its source',
  (metric) => {
    expect(metric.meaning).toMatch(/^[A-Z].*\.$/);
    expect(metric.avoidWhen).toMatch(/^Avoid .*\.$/);
    expect(metric.formula).not.toBe('');
    expect(metric.source).not.toBe('');
    expect(metric.conventions.length).toBeGreaterThan(0);
    expect(metric.targetKinds.length).toBeGreaterThan(0);
    expect(metric.needs.length).toBeGreaterThan(0);
  },
);
