import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { normaliser, normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { answeredText, textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const contains = defineMetric({
  id: 'contains',
  meaning: 'Share of rows whose text holds what it must.',
  formula: 'rows whose normalised text holds the normalised words / rows',
  avoidWhen: 'Avoid where the words may stand in a denial: "not Paris" holds Paris.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['text'],
  conventions: [
    'looks for `words`, or for the reference (each of several) where none are given',
    'any: one of them is enough; all: none may be missing',
    'as a piece of text, also inside a longer word',
  ],
  source: 'the definition',
  parameters: z.strictObject({
    /** Default: the row’s reference. */
    words: z.array(z.string().min(1)).min(1).max(1_000).optional(),
    /** Default any. */
    match: z.enum(['any', 'all']).default('any'),
    /** Default: none. */
    normalise: normaliseSchema.default([]),
  }),
  measure: ({ words, match, normalise }) => {
    const normalised = normaliser(normalise);
    return {
      tally: 'binary',
      onErrors: 'skip',
      dependsOn: 'answer',
      score(case_) {
        const pair = words === undefined ? textPair(case_) : { references: words, text: answeredText(case_) };
        if (typeof pair === 'string') return pair;
        if (pair.text === null) return 'malformed-output';
        const text = normalised(pair.text);
        const holds = (wanted: string) => text.includes(normalised(wanted));
        return (match === 'any' ? pair.references.some(holds) : pair.references.every(holds)) ? 1 : 0;
      },
    };
  },
});
