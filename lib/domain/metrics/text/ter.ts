import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { tokenIds } from '#domain/metrics/text/common-subsequence.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { terTokens } from '#domain/metrics/text/tokenizers/ter-tokens.ts';
import { translationEdits } from '#domain/metrics/text/translation-edits.ts';

export const ter = defineMetric({
  id: 'ter',
  meaning:
    'Translation edit rate: edits and moves of runs of words that turn the texts into the references, per word of these.',
  formula: '100 x Σ (insertions + deletions + substitutions + shifts) / Σ words of the references',
  avoidWhen: 'Avoid where a right translation may be worded otherwise: it asks for the reference’s words.',
  version: 1,
  direction: 'lower',
  range: [0, null],
  unit: 'TER',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'as sacrebleu 2 and tercom: shifts of at most 10 words over at most 50, greedily, beam of 25',
    'lower case unless caseSensitive; punctuation kept unless dropPunctuation; normalize separates punctuation',
    'with several references, the fewest edits by the mean length of the references',
    'the corpus value, not the mean of rows',
  ],
  source: 'Snover et al. 2006, AMTA; sacrebleu, metrics/ter.py',
  parameters: z.strictObject({
    /** Default false. */
    caseSensitive: z.boolean().default(false),
    /** Default false. */
    normalize: z.boolean().default(false),
    /** Default false. */
    dropPunctuation: z.boolean().default(false),
  }),
  measure: (options) => ({
    tally: 'sums',
    sums: `ter ${options.caseSensitive} ${options.normalize} ${options.dropPunctuation}`,
    size: 2,
    onErrors: 'skip',
    dependsOn: 'answer',
    parts(case_) {
      const pair = textPair(case_);
      if (typeof pair === 'string') return pair;
      const references = pair.references.map((reference) => terTokens(reference, options));
      const [text, ...expected] = tokenIds(terTokens(pair.text, options), ...references);
      const edits = Math.min(...expected.map((reference) => translationEdits(text!, reference)));
      const length = references.reduce((sum, reference) => sum + reference.length, 0) / references.length;
      return [edits, length];
    },
    score: terScore,
    statistic: terScore,
  }),
});

/** 100 where there are edits against empty references, as in sacrebleu. */
function terScore(sums: ArrayLike<number>): number {
  const [edits, length] = [sums[0]!, sums[1]!];
  if (length > 0) return (100 * edits) / length;
  return edits > 0 ? 100 : 0;
}
