import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankedGrades } from '#domain/metrics/retrieval/relevance.ts';

export const mrr = defineMetric({
  id: 'mrr',
  meaning: 'Mean over the queries of 1 / rank of the first relevant result among the first k.',
  formula: 'mean over queries of 1 / rank of the first relevant result, 0 beyond k',
  avoidWhen: 'Avoid where users read several results: everything after the first hit is ignored.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval'],
  needs: ['reference', 'ranked ids'],
  conventions: ['0 where none of the first k is relevant', 'a query without relevant document is not scored'],
  source: 'Voorhees 1999, The TREC-8 question answering track report',
  parameters: z.strictObject({
    /** Results that count, from the first. Default 10. */
    k: z.int().min(1).max(10_000).default(10),
  }),
  measure: ({ k }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const ranking = rankedGrades(case_, k);
      if (typeof ranking === 'string') return ranking;
      const first = ranking.found.findIndex((grade) => grade > 0);
      return first < 0 ? 0 : 1 / (first + 1);
    },
  }),
});
