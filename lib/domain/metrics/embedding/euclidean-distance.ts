import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { euclideanDistance, vectorPair } from '#domain/metrics/embedding/vectors.ts';

export const euclideanDistanceMetric = defineMetric({
  id: 'euclidean-distance',
  meaning: 'Mean distance between the answer’s vector and the reference’s.',
  formula: '√ Σ (a − b)²',
  avoidWhen:
    'Avoid to compare models whose vectors differ in length or dimension: distances then have other scales.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'distance',
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
      return euclideanDistance(pair.reference, pair.vector);
    },
  }),
});
