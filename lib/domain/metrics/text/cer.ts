import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { textEditDistance } from '#domain/metrics/text/edit-distance.ts';
import { type CountedEdits, editRate } from '#domain/metrics/text/edit-rate.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const cer = defineMetric({
  id: 'cer',
  meaning:
    'Mean over the rows of the character edits that turn the text into the reference, per character of it.',
  formula: 'mean over rows of character edits / characters of the reference',
  avoidWhen: 'Avoid where word choice matters more than spelling: a wrong short word costs little.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'edits per character',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'characters are Unicode code points, white space included',
    'the mean of the rows’ rates, not all edits by all characters',
    'with several references, the nearest by rate',
    'an empty reference: 0 for an empty text, else the row is not scored',
  ],
  source: 'Morris, Maier and Green 2004, ICSLP, with characters for words',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => editRate(normalise, characterEdits),
});

/** Insertions, deletions and substitutions of characters, and the characters of the reference. */
export function characterEdits(reference: string, text: string): CountedEdits {
  return { edits: textEditDistance(reference, text), referenceLength: [...reference].length };
}
