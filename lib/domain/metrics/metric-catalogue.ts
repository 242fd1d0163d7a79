import type { MetricDefinition } from '#domain/metric.ts';
import { accuracy } from '#domain/metrics/classification/accuracy.ts';
import { macroF1 } from '#domain/metrics/classification/macro-f1.ts';
import { cost } from '#domain/metrics/operation/cost.ts';
import { errorRate } from '#domain/metrics/operation/error-rate.ts';
import { latencyMean } from '#domain/metrics/operation/latency-mean.ts';
import { latencyPercentile } from '#domain/metrics/operation/latency-percentile.ts';
import { mrr } from '#domain/metrics/retrieval/mrr.ts';
import { ndcg } from '#domain/metrics/retrieval/ndcg.ts';
import { recall } from '#domain/metrics/retrieval/recall.ts';
import { cer } from '#domain/metrics/text/cer.ts';
import { exactMatch } from '#domain/metrics/text/exact-match.ts';
import { wer } from '#domain/metrics/text/wer.ts';

/** Every metric that a suite can name, by family, in the order in which the docs list them. */
export const metricFamilies = {
  classification: [accuracy, macroF1],
  retrieval: [ndcg, mrr, recall],
  text: [exactMatch, wer, cer],
  embedding: [],
  regression: [],
  agreement: [],
  repeats: [],
  pairwise: [],
  operation: [latencyPercentile, latencyMean, cost, errorRate],
} as const satisfies Readonly<Record<string, readonly MetricDefinition[]>>;

export const metricCatalogue: readonly MetricDefinition[] = Object.values(metricFamilies).flat();
