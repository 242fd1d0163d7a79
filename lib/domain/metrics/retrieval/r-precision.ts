import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const rPrecision = defineMetric({
  id: 'r-precision',
  meaning:
    'Mean over the queries of the share of relevant documents among the first R, R being how many are relevant.',
  formula: 'relevant among the first R / R',
  avoidWhen: 'Avoid where users look at a fixed number of results; precision-at-k says what they see.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: ['looks at the first R results, whatever their number', ...rankConventions],
  source: 'Buckley and Voorhees 2000, SIGIR; trec_eval, Rprec',
  parameters: z.strictObject({ ties: rankFields.ties }),
  measure: ({ ties }) => rankMeasure({ k: Number.MAX_SAFE_INTEGER, ties }, rPrecisionOf),
});

function rPrecisionOf({ found, relevant }: Ranking): number {
  return found.slice(0, relevant.length).filter((grade) => grade > 0).length / relevant.length;
}
