import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { dotProduct, vectorPair } from '#domain/metrics/embedding/vectors.ts';

export const dotProductMetric = defineMetric({
  id: 'dot-product',
  meaning: 'Mean dot product of the answer’s vector and the reference’s.',
  formula: 'Σ a b',
  avoidWhen: 'Avoid to compare models whose vectors differ in length: it grows with them; cosine does not.',
  version: 1,
  direction: 'higher',
  range: [null, null],
  unit: 'product',
  targetKinds: ['embedding'],
  needs: ['reference', 'vector'],
  conventions: ['a vector of another length than the reference is malformed'],
  source: 'the definition',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = vectorPair(case_);
      if (typeof pair === 'string') return pair;
      return dotProduct(pair.reference, pair.vector);
    },
  }),
});
