import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { normaliser, normaliseSchema } from '#domain/metrics/text/text-normalisers.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';

export const exactMatch = defineMetric({
  id: 'exact-match',
  meaning: 'Share of rows whose text is the reference.',
  formula: 'rows whose normalised text equals the normalised reference / rows',
  avoidWhen: 'Avoid for free text with many right wordings: nearly every answer is then wrong.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'both texts are normalised alike, in the order of `normalise`; default: only trimmed',
    'with several references, any of them will do',
  ],
  source: 'Rajpurkar et al. 2016, SQuAD, section 6.1 (there with lowercase, drop-punctuation, drop-articles)',
  parameters: z.strictObject({
    /** Default: `[trim]`. */
    normalise: normaliseSchema.default(['trim']),
  }),
  measure: ({ normalise }) => {
    const normalised = normaliser(normalise);
    return {
      tally: 'binary',
      onErrors: 'skip',
      dependsOn: 'answer',
      score(case_) {
        const pair = textPair(case_);
        if (typeof pair === 'string') return pair;
        const text = normalised(pair.text);
        return pair.references.some((reference) => normalised(reference) === text) ? 1 : 0;
      },
    };
  },
});
