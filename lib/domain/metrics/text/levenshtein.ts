import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { textEditDistance } from '#domain/metrics/text/edit-distance.ts';
import { similarityMeasure, similarityOf } from '#domain/metrics/text/similarity-measure.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const levenshtein = defineMetric({
  id: 'levenshtein',
  meaning: 'Mean similarity of text and reference by insertions, deletions and substitutions of characters.',
  formula: '1 − edits / characters of the longer text',
  avoidWhen: 'Avoid for long free text: where words move, nearly everything differs.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: ['characters are Unicode code points', 'with several references, the most similar'],
  source: 'Levenshtein 1966, Soviet Physics Doklady 10',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => similarityMeasure(normalise, similarityOf(textEditDistance)),
});
