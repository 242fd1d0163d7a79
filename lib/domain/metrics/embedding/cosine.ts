import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { cosineSimilarity, vectorPair } from '#domain/metrics/embedding/vectors.ts';

export const cosine = defineMetric({
  id: 'cosine',
  meaning: 'Mean cosine of the angle between the answer’s vector and the reference’s.',
  formula: 'a · b / (|a| |b|)',
  avoidWhen: 'Avoid where the length of a vector carries meaning; dot-product keeps it.',
  version: 1,
  direction: 'higher',
  range: [-1, 1],
  unit: 'cosine',
  targetKinds: ['embedding'],
  needs: ['reference', 'vector'],
  conventions: [
    'a vector of another length than the reference is malformed',
    'an answer of zeros has no direction and is malformed',
  ],
  source: 'Salton, Wong and Yang 1975, Communications of the ACM 18(11)',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = vectorPair(case_);
      if (typeof pair === 'string') return pair;
      return cosineSimilarity(pair.reference, pair.vector) ?? 'malformed-output';
    },
  }),
});
