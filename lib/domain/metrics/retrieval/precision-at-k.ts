import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const precisionAtK = defineMetric({
  id: 'precision-at-k',
  meaning: 'Mean over the queries of the share of the first k results that are relevant.',
  formula: 'relevant among the first k / k',
  avoidWhen:
    'Avoid where queries have fewer than k relevant documents: 1 cannot be reached; r-precision can.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: ['divides by k also where fewer results came', ...rankConventions],
  source: 'Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, ch. 8; trec_eval, P',
  parameters: z.strictObject({ ...rankFields }),
  measure: ({ ...parameters }) => rankMeasure(parameters, (ranking) => precisionOf(ranking, parameters.k)),
});

function precisionOf({ found }: Ranking, k: number): number {
  return found.filter((grade) => grade > 0).length / k;
}
