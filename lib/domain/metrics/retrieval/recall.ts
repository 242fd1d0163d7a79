import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankedGrades } from '#domain/metrics/retrieval/relevance.ts';

export const recall = defineMetric({
  id: 'recall',
  meaning: 'Mean over the queries of the share of the relevant documents that the first k results hold.',
  formula: 'mean over queries of relevant found in the first k / min(k, relevant)',
  avoidWhen: 'Avoid where the order inside the first k matters; ndcg weighs it.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval'],
  needs: ['reference', 'ranked ids'],
  conventions: [
    'divides by min(k, relevant documents), so that 1 can be reached',
    'a query without relevant document is not scored',
  ],
  source:
    'Manning, Raghavan and Schütze 2008, Introduction to Information Retrieval, ch. 8; denominator: BEIR, capped',
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
      const held = ranking.found.filter((grade) => grade > 0).length;
      return held / Math.min(k, ranking.relevant.length);
    },
  }),
});
