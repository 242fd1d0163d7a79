import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const mrr = defineMetric({
  id: 'mrr',
  meaning: 'Mean over the queries of 1 / rank of the first relevant result among the first k.',
  formula: 'mean over queries of 1 / rank of the first relevant result, 0 beyond k',
  avoidWhen: 'Avoid where users read several results: everything after the first hit is ignored.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: ['0 where none of the first k is relevant', ...rankConventions],
  source: 'Voorhees 1999, The TREC-8 question answering track report',
  parameters: z.strictObject(rankFields),
  measure: (parameters) => rankMeasure(parameters, reciprocalRank),
});

/** 1 / rank of the first relevant document; 0 where there is none. */
export function reciprocalRank({ found }: Ranking): number {
  const first = found.findIndex((grade) => grade > 0);
  return first < 0 ? 0 : 1 / (first + 1);
}
