import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const averagePrecision = defineMetric({
  id: 'map',
  meaning: 'Mean over the queries of average precision: the mean of the precision at each relevant document.',
  formula: 'Σ over relevant documents found in the first k of precision at their rank, by the denominator',
  avoidWhen: 'Avoid where relevance is graded: it knows relevant and not; ndcg weighs grades.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: [
    'denominator relevant: all relevant documents, also those not found (trec_eval); capped: at most k, so that 1 can be reached',
    ...rankConventions,
  ],
  source: 'Buckley and Voorhees 2000, SIGIR; trec_eval, map and map_cut',
  parameters: z.strictObject({
    ...rankFields,
    /** Default relevant. */ denominator: z.enum(['relevant', 'capped']).default('relevant'),
  }),
  measure: ({ denominator, ...parameters }) =>
    rankMeasure(parameters, (ranking) =>
      averagePrecisionOf(ranking, denominator === 'capped' ? parameters.k : Number.POSITIVE_INFINITY),
    ),
});

function averagePrecisionOf({ found, relevant }: Ranking, cap: number): number {
  let hits = 0;
  let sum = 0;
  found.forEach((grade, rank) => {
    if (grade <= 0) return;
    hits += 1;
    sum += hits / (rank + 1);
  });
  return sum / Math.min(relevant.length, cap);
}
