import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { rankedGrades } from '#domain/metrics/retrieval/relevance.ts';

export const ndcg = defineMetric({
  id: 'ndcg',
  meaning:
    'Mean over the queries of the discounted gain of the first k results, as a share of the best possible.',
  formula: 'Σ gain(grade at rank r) / log2(r + 1), divided by the same sum in the best order',
  avoidWhen: 'Avoid where only the first hit is used; mrr then says what users see.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: ['retrieval'],
  needs: ['reference', 'ranked ids'],
  conventions: [
    'gain linear: the grade; exponential: 2^grade − 1',
    'discount 1 / log2(rank + 1)',
    'the best possible ranks all relevant documents, also those that no result holds',
    'a document that comes twice counts once',
    'a query without relevant document is not scored',
  ],
  source: 'Järvelin and Kekäläinen 2002, ACM TOIS 20(4) (linear); Burges et al. 2005, ICML (exponential)',
  parameters: z.strictObject({
    /** Results that count, from the first. Default 10. */
    k: z.int().min(1).max(10_000).default(10),
    /** Default exponential. */
    gain: z.enum(['linear', 'exponential']).default('exponential'),
  }),
  measure: ({ k, gain }) => {
    const gainOf = gain === 'linear' ? (grade: number) => grade : (grade: number) => 2 ** grade - 1;
    return {
      tally: 'mean',
      onErrors: 'skip',
      dependsOn: 'answer',
      score(case_) {
        const ranking = rankedGrades(case_, k);
        if (typeof ranking === 'string') return ranking;
        const best = [...ranking.relevant].sort((a, b) => b - a).slice(0, k);
        return discountedGain(ranking.found, gainOf) / discountedGain(best, gainOf);
      },
    };
  },
});

function discountedGain(grades: readonly number[], gainOf: (grade: number) => number): number {
  let sum = 0;
  for (let rank = 0; rank < grades.length; rank += 1) {
    if (grades[rank]! > 0) sum += gainOf(grades[rank]!) / Math.log2(rank + 2);
  }
  return sum;
}
