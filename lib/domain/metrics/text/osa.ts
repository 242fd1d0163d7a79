import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { similarityMeasure, similarityOf } from '#domain/metrics/text/similarity-measure.ts';
import { alignmentDistance } from '#domain/metrics/text/string-similarity.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const osa = defineMetric({
  id: 'osa',
  meaning: 'Mean similarity of text and reference where swapping two neighbours is one edit: typing errors.',
  formula: '1 − edits / characters of the longer text',
  avoidWhen: 'Avoid where swaps are no smaller errors than others; levenshtein counts them as two.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'optimal string alignment: no part is edited twice',
    'characters are Unicode code points',
    'with several references, the most similar',
  ],
  source: 'Damerau 1964, Communications of the ACM 7(3); Boytsov 2011, JEA 16 (optimal string alignment)',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => similarityMeasure(normalise, similarityOf(alignmentDistance)),
});
