import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { similarityMeasure } from '#domain/metrics/text/similarity-measure.ts';
import { jaroWinkler } from '#domain/metrics/text/string-similarity.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const jaroWinklerMetric = defineMetric({
  id: 'jaro-winkler',
  meaning: 'Mean similarity of short texts such as names, where a common beginning counts more.',
  formula: 'jaro + 0.1 x common first characters (at most 4) x (1 − jaro)',
  avoidWhen: 'Avoid for sentences: it was made for names of a few words.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'Winkler’s bonus at every similarity',
    'characters are Unicode code points',
    'with several references, the most similar',
  ],
  source: 'Jaro 1989, JASA 84; Winkler 1990, Proceedings of the Section on Survey Research Methods',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => similarityMeasure(normalise, jaroWinkler),
});
