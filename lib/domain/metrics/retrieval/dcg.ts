import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { discountedGain, gainConventions, gainSchema } from '#domain/metrics/retrieval/discounted-gain.ts';
import { rankMeasure } from '#domain/metrics/retrieval/rank-measure.ts';
import { rankConventions, rankFields } from '#domain/metrics/retrieval/relevance.ts';

export const dcg = defineMetric({
  id: 'dcg',
  meaning: 'Mean over the queries of the discounted gain of the first k results.',
  formula: 'Σ over ranks up to k of gain(grade) / log2(rank + 1)',
  avoidWhen:
    'Avoid across queries with different numbers of relevant documents: its highest value differs; ndcg divides by it.',
  version: 1,
  direction: 'higher',
  range: [0, null],
  unit: 'gain',
  targetKinds: ['retrieval', 'rag'],
  needs: ['reference', 'ranked ids'],
  conventions: [...gainConventions, ...rankConventions],
  source: 'Järvelin and Kekäläinen 2002, ACM TOIS 20(4) (linear); Burges et al. 2005, ICML (exponential)',
  parameters: z.strictObject({ ...rankFields, gain: gainSchema }),
  measure: ({ gain, ...parameters }) => rankMeasure(parameters, ({ found }) => discountedGain(found, gain)),
});
