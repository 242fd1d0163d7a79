import { z } from 'zod';
import { defineMetric } from '#domain/metric.ts';
import { commonCount, ngramCounts, totalCount } from '#domain/metrics/text/ngram-counts.ts';
import { textPair } from '#domain/metrics/text/text-pair.ts';
import { textTargets } from '#domain/metrics/text/text-targets.ts';
import { words } from '#domain/metrics/text/words.ts';

const parameters = z.strictObject({
  /** Longest run of characters. Default 6. */
  characters: z.int().min(1).max(12).default(6),
  /** Longest run of words: 0 for chrF, 2 for chrF++. Default 0. */
  words: z.int().min(0).max(4).default(0),
  /** How much more recall weighs than precision. Default 2. */
  beta: z.number().gt(0).max(10).default(2),
  /** Default false. */
  lowercase: z.boolean().default(false),
});

type ChrfParameters = z.output<typeof parameters>;

export const chrf = defineMetric({
  id: 'chrf',
  meaning:
    'F score of the runs of characters (and words, in chrF++) that text and reference have in common, over the corpus.',
  formula:
    '100 (1 + β²) P R / (β² P + R), P and R averaged over the lengths of runs, counts added up over rows',
  avoidWhen: 'Avoid where a wrong word of similar letters is a grave error: it costs little.',
  version: 1,
  direction: 'higher',
  range: [0, 100],
  unit: 'chrF',
  targetKinds: textTargets,
  needs: ['reference', 'text'],
  conventions: [
    'as sacrebleu 2: white space does not count, lengths of which one side has no run do not enter the average',
    'words: 2 is chrF++, with punctuation taken off the ends of words',
    'a row takes the reference with the best score of its own',
    'the corpus value, not the mean of rows',
  ],
  source: 'Popović 2015, WMT, chrF; Popović 2017, WMT, chrF++; sacrebleu, metrics/chrf.py',
  parameters,
  measure: (options) => {
    const orders = options.characters + options.words;
    return {
      tally: 'sums',
      sums: `chrf ${options.characters} ${options.words} ${options.beta}${options.lowercase ? ' lower' : ''}`,
      size: 3 * orders,
      onErrors: 'skip',
      dependsOn: 'answer',
      parts(case_) {
        const pair = textPair(case_);
        if (typeof pair === 'string') return pair;
        const given = gramsOf(pair.text, options);
        const parts = pair.references.map((reference) => partsOf(given, gramsOf(reference, options)));
        return parts.reduce((a, b) => (chrfScore(b, options.beta) > chrfScore(a, options.beta) ? b : a));
      },
      score: (parts) => chrfScore(parts, options.beta),
      statistic: (sums) => chrfScore(sums, options.beta),
    };
  },
});

type Grams = readonly ReadonlyMap<string, number>[];

function gramsOf(text: string, options: ChrfParameters): Grams {
  const line = options.lowercase ? text.toLowerCase() : text;
  const characters = [...words(line).join('')];
  const tokens = options.words > 0 ? words(line).flatMap(withoutPunctuation) : [];
  return [
    ...Array.from({ length: options.characters }, (_, i) => ngramCounts(characters, i + 1)),
    ...Array.from({ length: options.words }, (_, i) => ngramCounts(tokens, i + 1)),
  ];
}

const punctuation = /[!-/:-@[-`{-~]/;

/** One mark at an end of a word stands by itself; the end comes before the beginning. */
function withoutPunctuation(word: string): string[] {
  const characters = [...word];
  if (characters.length === 1) return [word];
  if (punctuation.test(characters.at(-1)!)) return [characters.slice(0, -1).join(''), characters.at(-1)!];
  if (punctuation.test(characters[0]!)) return [characters[0]!, characters.slice(1).join('')];
  return [word];
}

/** Per length: runs of the text (0 where the reference has none), of the reference, and in common. */
function partsOf(given: Grams, expected: Grams): number[] {
  return given.flatMap((grams, i) => {
    const reference = expected[i]!;
    return [reference.size > 0 ? totalCount(grams) : 0, totalCount(reference), commonCount(grams, reference)];
  });
}

function chrfScore(parts: ArrayLike<number>, beta: number): number {
  let precision = 0;
  let recall = 0;
  let orders = 0;
  for (let at = 0; at < parts.length; at += 3) {
    const [given, expected, common] = [parts[at]!, parts[at + 1]!, parts[at + 2]!];
    if (given <= 0 || expected <= 0) continue;
    precision += common / given;
    recall += common / expected;
    orders += 1;
  }
  if (precision + recall === 0) return 0;
  const square = beta * beta;
  return (100 * (1 + square) * precision * recall) / (orders * (square * precision + recall));
}
