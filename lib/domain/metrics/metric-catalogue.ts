import type { MetricDefinition } from '#domain/metric.ts';
import { accuracy } from '#domain/metrics/accuracy.ts';
import { cer } from '#domain/metrics/cer.ts';
import { cost } from '#domain/metrics/cost.ts';
import { errorRate } from '#domain/metrics/error-rate.ts';
import { exactMatch } from '#domain/metrics/exact-match.ts';
import { latencyMean } from '#domain/metrics/latency-mean.ts';
import { latencyPercentile } from '#domain/metrics/latency-percentile.ts';
import { macroF1 } from '#domain/metrics/macro-f1.ts';
import { mrr } from '#domain/metrics/mrr.ts';
import { ndcg } from '#domain/metrics/ndcg.ts';
import { recall } from '#domain/metrics/recall.ts';
import { wer } from '#domain/metrics/wer.ts';

/** Every metric that a suite can name. */
export const metricCatalogue: readonly MetricDefinition[] = [
  accuracy,
  macroF1,
  ndcg,
  mrr,
  recall,
  exactMatch,
  wer,
  cer,
  latencyPercentile,
  latencyMean,
  cost,
  errorRate,
];
