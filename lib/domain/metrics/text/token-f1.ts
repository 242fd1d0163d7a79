import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { commonCount, ngramCounts } from '#domain/metrics/text/ngram-counts.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { words } from '#domain/metrics/text/words.ts';

export const tokenF1 = defineMetric({
  id: 'token-f1',
  meaning:
    'Mean over the rows of the harmonic mean of precision and recall of the words, as SQuAD scores answers.',
  formula: '2 common / (words of the text + words of the reference), best reference',
  avoidWhen: 'Avoid for long texts: it knows no order; rouge or chrf do.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'lower case, ASCII punctuation dropped, then a, an, the, then white space collapsed: SQuAD’s own order',
    'both empty: 1; one empty: 0, as in SQuAD 2.0',
    'with several references, the best',
  ],
  source: 'Rajpurkar et al. 2016, SQuAD, 6.1; Rajpurkar, Jia and Liang 2018, SQuAD 2.0, evaluation script',
  parameters: z.strictObject({}),
  measure: () => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = textPair(case_);
      if (typeof pair === 'string') return pair;
      const text = squadTokens(pair.text);
      return Math.max(...pair.references.map((reference) => overlap(squadTokens(reference), text)));
    },
  }),
});

function squadTokens(text: string): string[] {
  const bare = text.toLowerCase().replace(/[!-/:-@[-`{-~]/g, '');
  return words(bare.replace(/\b(a|an|the)\b/gu, ' '));
}

function overlap(reference: readonly string[], text: readonly string[]): number {
  if (reference.length === 0 || text.length === 0) return reference.length === text.length ? 1 : 0;
  const common = commonCount(ngramCounts(reference, 1), ngramCounts(text, 1));
  return (2 * common) / (reference.length + text.length);
}
