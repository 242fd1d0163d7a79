import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankConventions, rankedGrades, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const hitRate = defineMetric({
  id: 'hit-rate',
  meaning: 'Share of the queries with a relevant document among the first k results.',
  formula: 'queries with a relevant document in the first k / queries',
  avoidWhen: 'Avoid where more than one document is needed: the first hit is all that counts.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: [...rankConventions],
  source: 'Deshpande and Karypis 2004, ACM TOIS 22(1); trec_eval, success',
  parameters: z.strictObject({ ...rankFields }),
  measure: ({ k, ties }) => ({
    tally: 'binary',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const ranking = rankedGrades(case_, k, ties);
      if (typeof ranking === 'string') return ranking;
      return ranking.found.some((grade) => grade > 0) ? 1 : 0;
    },
  }),
});
