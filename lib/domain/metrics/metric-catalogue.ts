import type { MetricDefinition } from '#domain/metric.ts';
import { stepCount } from '#domain/metrics/agent/step-count.ts';
import { toolCallAccuracy } from '#domain/metrics/agent/tool-call-accuracy.ts';
import { trajectoryAnyOrderMatch } from '#domain/metrics/agent/trajectory-any-order-match.ts';
import { trajectoryExactMatch } from '#domain/metrics/agent/trajectory-exact-match.ts';
import { trajectoryInOrderMatch } from '#domain/metrics/agent/trajectory-in-order-match.ts';
import { trajectoryPrecision } from '#domain/metrics/agent/trajectory-precision.ts';
import { trajectoryRecall } from '#domain/metrics/agent/trajectory-recall.ts';
import { cohenKappaMetric } from '#domain/metrics/agreement/cohen-kappa.ts';
import { gwetAc1Metric } from '#domain/metrics/agreement/gwet-ac1.ts';
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
import { firstTokenMean } from '#domain/metrics/operation/first-token-mean.ts';
import { firstTokenPercentile } from '#domain/metrics/operation/first-token-percentile.ts';
import { latencyMean } from '#domain/metrics/operation/latency-mean.ts';
import { latencyPercentile } from '#domain/metrics/operation/latency-percentile.ts';
import { outputTokens } from '#domain/metrics/operation/output-tokens.ts';
import { requestsPerSecond } from '#domain/metrics/operation/requests-per-second.ts';
import { throughput } from '#domain/metrics/operation/throughput.ts';
import { tokenTimeMean } from '#domain/metrics/operation/token-time-mean.ts';
import { tokenTimePercentile } from '#domain/metrics/operation/token-time-percentile.ts';
import { tokensPerSecond } from '#domain/metrics/operation/tokens-per-second.ts';
import { winRate } from '#domain/metrics/pairwise/win-rate.ts';
import { kendallMetric } from '#domain/metrics/regression/kendall.ts';
import { mae } from '#domain/metrics/regression/mae.ts';
import { pearsonMetric } from '#domain/metrics/regression/pearson.ts';
import { rSquared } from '#domain/metrics/regression/r-squared.ts';
import { rmse } from '#domain/metrics/regression/rmse.ts';
import { spearmanMetric } from '#domain/metrics/regression/spearman.ts';
import { flakinessMetric } from '#domain/metrics/repeats/flakiness.ts';
import { passAtKMetric } from '#domain/metrics/repeats/pass-at-k.ts';
import { passHatKMetric } from '#domain/metrics/repeats/pass-hat-k.ts';
import { averagePrecision } from '#domain/metrics/retrieval/average-precision.ts';
import { bpref } from '#domain/metrics/retrieval/bpref.ts';
import { dcg } from '#domain/metrics/retrieval/dcg.ts';
import { hitRate } from '#domain/metrics/retrieval/hit-rate.ts';
import { mrr } from '#domain/metrics/retrieval/mrr.ts';
import { ndcg } from '#domain/metrics/retrieval/ndcg.ts';
import { precisionAtK } from '#domain/metrics/retrieval/precision-at-k.ts';
import { rPrecision } from '#domain/metrics/retrieval/r-precision.ts';
import { recall } from '#domain/metrics/retrieval/recall.ts';
import { bleu } from '#domain/metrics/text/bleu.ts';
import { cer } from '#domain/metrics/text/cer.ts';
import { chrf } from '#domain/metrics/text/chrf.ts';
import { contains } from '#domain/metrics/text/contains.ts';
import { corpusCer } from '#domain/metrics/text/corpus-cer.ts';
import { corpusWer } from '#domain/metrics/text/corpus-wer.ts';
import { exactMatch } from '#domain/metrics/text/exact-match.ts';
import { jaroWinklerMetric } from '#domain/metrics/text/jaro-winkler.ts';
import { jsonMatch } from '#domain/metrics/text/json-match.ts';
import { levenshtein } from '#domain/metrics/text/levenshtein.ts';
import { numericMatch } from '#domain/metrics/text/numeric-match.ts';
import { osa } from '#domain/metrics/text/osa.ts';
import { regexMatch } from '#domain/metrics/text/regex-match.ts';
import { rouge } from '#domain/metrics/text/rouge.ts';
import { schemaValid } from '#domain/metrics/text/schema-valid.ts';
import { ter } from '#domain/metrics/text/ter.ts';
import { tokenF1 } from '#domain/metrics/text/token-f1.ts';
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
  text: [
    exactMatch,
    wer,
    cer,
    corpusWer,
    corpusCer,
    tokenF1,
    rouge,
    bleu,
    chrf,
    ter,
    levenshtein,
    osa,
    jaroWinklerMetric,
    numericMatch,
    jsonMatch,
    schemaValid,
    regexMatch,
    contains,
  ],
  embedding: [cosine, dotProductMetric, euclideanDistanceMetric, similarityRetrieval],
  agent: [
    trajectoryExactMatch,
    trajectoryInOrderMatch,
    trajectoryAnyOrderMatch,
    trajectoryPrecision,
    trajectoryRecall,
    toolCallAccuracy,
    stepCount,
  ],
  regression: [mae, rmse, rSquared, pearsonMetric, spearmanMetric, kendallMetric],
  agreement: [cohenKappaMetric, gwetAc1Metric],
  repeats: [passAtKMetric, passHatKMetric, flakinessMetric],
  pairwise: [winRate],
  operation: [
    latencyPercentile,
    latencyMean,
    firstTokenPercentile,
    firstTokenMean,
    tokenTimePercentile,
    tokenTimeMean,
    requestsPerSecond,
    throughput,
    tokensPerSecond,
    outputTokens,
    cost,
    errorRate,
  ],
} as const satisfies Readonly<Record<string, readonly MetricDefinition[]>>;

export const metricCatalogue: readonly MetricDefinition[] = Object.values(metricFamilies).flat();
