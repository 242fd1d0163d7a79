import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { editDistance } from '#domain/metrics/text/edit-distance.ts';
import { type CountedEdits, editRate } from '#domain/metrics/text/edit-rate.ts';
import { normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { words } from '#domain/metrics/text/words.ts';

export const wer = defineMetric({
  id: 'wer',
  meaning:
    'Mean over the rows of the word edits that turn the text into the reference, per word of the reference.',
  formula: 'mean over rows of word edits / words of the reference',
  avoidWhen:
    'Avoid where short references dominate: one edit in a one-word reference is a rate of 1; pooled rates weigh by length.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'edits per word',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'words lie between white space',
    'the mean of the rows’ rates, not all edits by all words',
    'with several references, the nearest by rate',
    'an empty reference: 0 for an empty text, else the row is not scored',
  ],
  source: 'Klakow and Peters 2002, Speech Communication 38, eq. 1',
  parameters: z.strictObject({
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ normalise }) => editRate(normalise, wordEdits),
});

/** Insertions, deletions and substitutions of words, and the words of the reference. */
export function wordEdits(reference: string, text: string): CountedEdits {
  const expected = words(reference);
  return { edits: editDistance(expected, words(text)), referenceLength: expected.length };
}
