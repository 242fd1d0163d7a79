import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const recall = defineMetric({
  id: 'recall',
  meaning: 'Mean over the queries of the share of the relevant documents that the first k results hold.',
  formula: 'mean over queries of relevant found in the first k / min(k, relevant)',
  avoidWhen: 'Avoid where the order inside the first k matters; ndcg weighs it.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: ['divides by min(k, relevant documents), so that 1 can be reached', ...rankConventions],
  source:
    'Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, ch. 8; denominator: BEIR, capped',
  parameters: z.strictObject(rankFields),
  measure: (parameters) => rankMeasure(parameters, (ranking) => recallOf(ranking, parameters.k)),
});

/** Share of the relevant documents that were found, of those that k results can hold. */
export function recallOf({ found, relevant }: Ranking, k: number): number {
  return found.filter((grade) => grade > 0).length / Math.min(k, relevant.length);
}
