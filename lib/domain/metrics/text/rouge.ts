import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import {
  commonSubsequenceLength,
  commonSubsequencePlaces,
  tokenIds,
} from '#domain/metrics/text/common-subsequence.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { rougeTokens } from '#domain/metrics/text/tokenizers/rouge-tokens.ts';

/** What two texts have in common, and how long each is. */
interface Overlap {
  readonly common: number;
  readonly reference: number;
  readonly text: number;
}

type Variant = 'rouge-1' | 'rouge-2' | 'rouge-l' | 'rouge-lsum';

export const rouge = defineMetric({
  id: 'rouge',
  meaning:
    'Mean over the rows of the overlap of text and reference in words, word pairs or the longest common subsequence.',
  formula: 'f1: 2 P R / (P + R), P and R the common units by those of the text and of the reference',
  avoidWhen: 'Avoid where wording is free: it knows no synonyms, and long texts gain recall.',
  version: 1,
  direction: 'higher',
  range: [0, 1],
  unit: 'share',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'tokenised as Google’s rouge_score: lower case, everything but a–z and 0–9 separates; other scripts have no tokens',
    'stem: words of more than three letters by NLTK’s Porter stemmer',
    'rouge-lsum: sentences are lines; union of common subsequences, each word counted at most as often as it stands in either',
    'with several references, the one with the best f1',
  ],
  source: 'Lin 2004, ROUGE, Text Summarization Branches Out; google-research/rouge, rouge_scorer.py',
  parameters: z.strictObject({
    /** Default rouge-l. */
    variant: z.enum(['rouge-1', 'rouge-2', 'rouge-l', 'rouge-lsum']).default('rouge-l'),
    /** Default f1. */
    value: z.enum(['f1', 'precision', 'recall']).default('f1'),
    /** Default false, as in rouge_score. */
    stem: z.boolean().default(false),
  }),
  measure: ({ variant, value, stem }) => ({
    tally: 'mean',
    onErrors: 'skip',
    dependsOn: 'answer',
    score(case_) {
      const pair = textPair(case_);
      if (typeof pair === 'string') return pair;
      const overlaps = pair.references.map((reference) => overlapOf(reference, pair.text, variant, stem));
      const best = overlaps.reduce((a, b) => (overlapValue(b, 'f1') > overlapValue(a, 'f1') ? b : a));
      return overlapValue(best, value);
    },
  }),
});

function overlapOf(reference: string, text: string, variant: Variant, stem: boolean): Overlap {
  if (variant === 'rouge-lsum') return summaryOverlap(reference, text, stem);
  const [expected, given] = tokenIds(rougeTokens(reference, stem), rougeTokens(text, stem));
  if (variant === 'rouge-l') {
    const common = commonSubsequenceLength(expected!, given!);
    return { common, reference: expected!.length, text: given!.length };
  }
  return gramOverlap(expected!, given!, variant === 'rouge-1' ? 1 : 2);
}

function gramOverlap(reference: Int32Array, text: Int32Array, size: 1 | 2): Overlap {
  const [expected, given] = [gramsOf(reference, size), gramsOf(text, size)];
  const left = new Map<number, number>();
  for (const gram of expected) left.set(gram, (left.get(gram) ?? 0) + 1);
  let common = 0;
  for (const gram of given) {
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    common += 1;
  }
  return { common, reference: expected.length, text: given.length };
}

/** Each run of tokens as one number; ids are far below 2^26. */
function gramsOf(ids: Int32Array, size: 1 | 2): Float64Array {
  if (size === 1) return Float64Array.from(ids);
  return Float64Array.from(
    { length: Math.max(0, ids.length - 1) },
    (_, i) => ids[i]! * 2 ** 26 + ids[i + 1]!,
  );
}

function summaryOverlap(reference: string, text: string, stem: boolean): Overlap {
  const sentences = (of: string) =>
    of
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => rougeTokens(line, stem));
  const [expected, given] = [sentences(reference), sentences(text)];
  const ids = tokenIds(...expected, ...given);
  const [expectedIds, givenIds] = [ids.slice(0, expected.length), ids.slice(expected.length)];
  const [left, right] = [countsOf(expectedIds, ids), countsOf(givenIds, ids)];
  let common = 0;
  for (const sentence of expectedIds) {
    const union = new Uint8Array(sentence.length);
    for (const other of givenIds)
      for (const place of commonSubsequencePlaces(sentence, other)) union[place] = 1;
    for (let place = 0; place < union.length; place += 1) {
      const id = sentence[place]!;
      if (union[place] === 0 || left[id]! <= 0 || right[id]! <= 0) continue;
      common += 1;
      left[id]! -= 1;
      right[id]! -= 1;
    }
  }
  const length = (lists: readonly Int32Array[]) => lists.reduce((sum, list) => sum + list.length, 0);
  return { common, reference: length(expectedIds), text: length(givenIds) };
}

/** How often each id occurs. @param all lists that hold every id */
function countsOf(lists: readonly Int32Array[], all: readonly Int32Array[]): Int32Array {
  let ids = 0;
  for (const list of all) for (const id of list) ids = Math.max(ids, id + 1);
  const counts = new Int32Array(ids);
  for (const list of lists) for (const id of list) counts[id]! += 1;
  return counts;
}

function overlapValue({ common, reference, text }: Overlap, value: 'f1' | 'precision' | 'recall'): number {
  if (common === 0) return 0;
  if (value === 'precision') return common / text;
  return value === 'recall' ? common / reference : (2 * common) / (reference + text);
}
