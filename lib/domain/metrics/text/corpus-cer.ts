import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { characterEdits } from '#domain/metrics/text/cer.ts';
import { corpusEditRate } from '#domain/metrics/text/corpus-edit-rate.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const corpusCer = defineMetric({
  id: 'corpus-cer',
  meaning:
    'All character edits that turn the texts into the references, by all characters of the references.',
  formula: 'Σ edits / Σ characters of the references',
  avoidWhen:
    'Avoid where every row should count alike: long references outweigh short ones; cer is the mean of the rows.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'edits per character',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'a row takes its reference with the fewest edits',
    'insertions against an empty reference count as edits, as in jiwer’s wer of a list',
  ],
  source: 'Morris, Maier and Green 2004, ICSLP; jiwer, cer',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => corpusEditRate(normalise, 'character', characterEdits),
});
