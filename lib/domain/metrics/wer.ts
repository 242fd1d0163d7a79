import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { editDistance } from '#domain/metrics/edit-distance.ts';
import { editRate } from '#domain/metrics/edit-rate.ts';
import { normaliseSchema } from '#domain/metrics/text-normalisers.ts';

export const wer = defineMetric({
  id: 'wer',
  meaning:
    'Mean over the rows of the word edits that turn the text into the reference, per word of the reference.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'edits per word',
  targetKinds: ['generation'],
  conventions: [
    'words lie between white space',
    'the mean of the rows’ rates, not all edits by all words',
    'an empty reference: 0 for an empty text, else the row is not scored',
  ],
  source: 'Klakow and Peters 2002, Speech Communication 38, eq. 1',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) =>
    editRate(normalise, (reference, text) => {
      const expected = words(reference);
      return { edits: editDistance(expected, words(text)), referenceLength: expected.length };
    }),
});

function words(text: string): string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/u);
}
