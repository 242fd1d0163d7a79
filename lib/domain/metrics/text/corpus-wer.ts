import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { corpusEditRate } from '#domain/metrics/text/corpus-edit-rate.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { wordEdits } from '#domain/metrics/text/wer.ts';

export const corpusWer = defineMetric({
  id: 'corpus-wer',
  meaning: 'All word edits that turn the texts into the references, by all words of the references.',
  formula: 'Σ edits / Σ words of the references',
  avoidWhen:
    'Avoid where every row should count alike: long references outweigh short ones; wer is the mean of the rows.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'edits per word',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'a row takes its reference with the fewest edits',
    'insertions against an empty reference count as edits, as in jiwer’s wer of a list',
  ],
  source: 'Morris, Maier and Green 2004, ICSLP; jiwer, wer',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => corpusEditRate(normalise, 'word', wordEdits),
});
