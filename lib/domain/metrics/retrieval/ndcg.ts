import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  discountedGain,
  type Gain,
  gainConventions,
  gainSchema,
} from '#domain/metrics/retrieval/discounted-gain.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { type Ranking, rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

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
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: [
    ...gainConventions,
    'the best possible ranks all relevant documents, also those that no result holds',
    ...rankConventions,
  ],
  source: 'Järvelin and Kekäläinen 2002, ACM TOIS 20(4) (linear); Burges et al. 2005, ICML (exponential)',
  parameters: z.strictObject({ ...rankFields, gain: gainSchema }),
  measure: ({ gain, ...parameters }) =>
    rankMeasure(parameters, (ranking) => ndcgOf(ranking, parameters.k, gain)),
});

/** Discounted gain of the first k results, by that of the best order of all relevant documents. */
export function ndcgOf({ found, relevant }: Ranking, k: number, gain: Gain): number {
  const best = [...relevant].sort((a, b) => b - a).slice(0, k);
  return discountedGain(found, gain) / discountedGain(best, gain);
}
