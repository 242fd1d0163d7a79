import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { editDistance } from '#domain/metrics/edit-distance.ts';
import { normaliser, normaliseSchema } from '#domain/metrics/text-normalisers.ts';
import { textPair } from '#domain/metrics/text-pair.ts';

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
  measure: ({ normalise }) => {
    const normalised = normaliser(normalise);
    return {
      tally: 'mean',
      onErrors: 'skip',
      dependsOn: 'answer',
      score(case_) {
        const pair = textPair(case_);
        if (typeof pair === 'string') return pair;
        const reference = words(normalised(pair.reference));
        const text = words(normalised(pair.text));
        if (reference.length === 0) return text.length === 0 ? 0 : 'empty-reference';
        return editDistance(reference, text) / reference.length;
      },
    };
  },
});

function words(text: string): string[] {
  const trimmed = text.trim();
  return trimmed === '' ? [] : trimmed.split(/\s+/u);
}
