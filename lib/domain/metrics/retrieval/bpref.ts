import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const bpref = defineMetric({
  id: 'bpref',
  meaning:
    'Mean over the queries of how seldom documents judged not relevant stand above relevant ones; unjudged ones are passed over.',
  formula:
    'Σ over relevant documents found of 1 − min(judged not relevant above, R) / min(R, N), divided by R',
  avoidWhen: 'Avoid where every document is judged; map then uses more of the ranking.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: [
    'N: documents judged not relevant (grade 0 in the reference); R: relevant ones',
    'as in trec_eval, which differs from the paper by min(R, N)',
    ...rankConventions,
  ],
  source:
    'Buckley and Voorhees 2004, SIGIR, Retrieval evaluation with incomplete information; trec_eval, bpref',
  parameters: z.strictObject({ ties: rankFields.ties }),
  measure: ({ ties }) => rankMeasure({ k: Number.MAX_SAFE_INTEGER, ties }, bprefOf),
});

function bprefOf({ found, judged, relevant, notRelevant }: Ranking): number {
  const bound = Math.min(relevant.length, notRelevant);
  let above = 0;
  let sum = 0;
  found.forEach((grade, rank) => {
    if (grade > 0) sum += above === 0 ? 1 : 1 - Math.min(above, relevant.length) / bound;
    else if (judged[rank]) above += 1;
  });
  return sum / relevant.length;
}
