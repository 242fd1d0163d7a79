import type { MetricDefinition } from '#domain/metric.ts';
import { accuracy } from '#domain/metrics/classification/accuracy.ts';
import { balancedAccuracy } from '#domain/metrics/classification/balanced-accuracy.ts';
import { brier } from '#domain/metrics/classification/brier.ts';
import { classRecall } from '#domain/metrics/classification/class-recall.ts';
import { ece } from '#domain/metrics/classification/ece.ts';
import { fBeta } from '#domain/metrics/classification/f-beta.ts';
import { logLoss } from '#domain/metrics/classification/log-loss.ts';
import { macroF1 } from '#domain/metrics/classification/macro-f1.ts';
import { mcc } from '#domain/metrics/classification/mcc.ts';
import { prAuc } from '#domain/metrics/classification/pr-auc.ts';
import { precision } from '#domain/metrics/classification/precision.ts';
import { rocAuc } from '#domain/metrics/classification/roc-auc.ts';
import { cosine } from '#domain/metrics/embedding/cosine.ts';
import { dotProductMetric } from '#domain/metrics/embedding/dot-product.ts';
import { euclideanDistanceMetric } from '#domain/metrics/embedding/euclidean-distance.ts';
import { similarityRetrieval } from '#domain/metrics/embedding/similarity-retrieval.ts';
import { cost } from '#domain/metrics/operation/cost.ts';
import { errorRate } from '#domain/metrics/operation/error-rate.ts';
import { latencyMean } from '#domain/metrics/operation/latency-mean.ts';
import { latencyPercentile } from '#domain/metrics/operation/latency-percentile.ts';
import { averagePrecision } from '#domain/metrics/retrieval/average-precision.ts';
import { bpref } from '#domain/metrics/retrieval/bpref.ts';
import { dcg } from '#domain/metrics/retrieval/dcg.ts';
import { hitRate } from '#domain/metrics/retrieval/hit-rate.ts';
import { mrr } from '#domain/metrics/retrieval/mrr.ts';
import { ndcg } from '#domain/metrics/retrieval/ndcg.ts';
import { precisionAtK } from '#domain/metrics/retrieval/precision-at-k.ts';
import { rPrecision } from '#domain/metrics/retrieval/r-precision.ts';
import { recall } from '#domain/metrics/retrieval/recall.ts';
import { cer } from '#domain/metrics/text/cer.ts';
import { exactMatch } from '#domain/metrics/text/exact-match.ts';
import { wer } from '#domain/metrics/text/wer.ts';

/** Every metric that a suite can name, by family, in the order in which the docs list them. */
export const metricFamilies = {
  classification: [
    accuracy,
    balancedAccuracy,
    macroF1,
    precision,
    classRecall,
    fBeta,
    mcc,
    rocAuc,
    prAuc,
    logLoss,
    brier,
    ece,
  ],
  retrieval: [ndcg, mrr, recall, dcg, precisionAtK, averagePrecision, hitRate, rPrecision, bpref],
  text: [exactMatch, wer, cer],
  embedding: [cosine, dotProductMetric, euclideanDistanceMetric, similarityRetrieval],
  regression: [],
  agreement: [],
  repeats: [],
  pairwise: [],
  operation: [latencyPercentile, latencyMean, cost, errorRate],
} as const satisfies Readonly<Record<string, readonly MetricDefinition[]>>;

export const metricCatalogue: readonly MetricDefinition[] = Object.values(metricFamilies).flat();
