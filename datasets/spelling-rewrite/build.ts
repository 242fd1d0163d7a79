import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Row } from '#domain/row.ts';
import { labelledSentences, normaliseText } from '../reviews-sentiment/labelled-sentences.ts';
import { loadMisspellings } from './misspellings.ts';

const rows = 1_000;
const seed = 1;
/** Of a hundred rows, how many get no error and how many get one; the rest get two. */
const percent = { clean: 21, one: 58 };
/** A slip in a short word is often another word, and then nobody could tell what was meant. */
const corruptibleWord = /(?<![\p{L}\p{N}'’])[a-z]{5,}(?![\p{L}\p{N}'’])/gu;
const sliceNames = ['clean', 'one', 'two'] as const;

interface Carrier {
  readonly id: string;
  readonly text: string;
  /** Words with known misspellings, in their order. At least two, so that the errors do not depend on the length. */
  readonly words: readonly RegExpExecArray[];
}

/** Review sentences in a seeded order, each with at most two of its words replaced by a known misspelling. */
export default function* build(): Generator<Row> {
  const misspellings = loadMisspellings();
  const random = xoroshiro128plus(seed);
  const carriers = shuffle(collectCarriers(misspellings), random);
  for (const carrier of carriers.slice(0, rows)) {
    const draw = uniformInt(random, 0, 99);
    const errors = draw < percent.clean ? 0 : draw < percent.clean + percent.one ? 1 : 2;
    const chosen = shuffle(carrier.words, random).slice(0, errors);
    yield {
      id: carrier.id,
      input: corrupt(carrier.text, chosen, (word) => pick(misspellings.get(word)!, random)),
      reference: carrier.text,
      slices: { errors: sliceNames[errors] },
    };
  }
}

function collectCarriers(misspellings: ReadonlyMap<string, unknown>): Carrier[] {
  const seen = new Set<string>();
  const carriers: Carrier[] = [];
  for (const sentence of labelledSentences()) {
    const key = normaliseText(sentence.text);
    if (seen.has(key)) continue;
    seen.add(key);
    const text = sentence.text.replaceAll(/\s+/g, ' ').trim();
    const words = [...text.matchAll(corruptibleWord)].filter(([word]) => misspellings.has(word));
    if (words.length >= 2) carriers.push({ id: sentence.id, text, words });
  }
  return carriers;
}

function corrupt(
  text: string,
  words: readonly RegExpExecArray[],
  misspell: (word: string) => string,
): string {
  // From the end, so that the places of the words still to come stay right.
  return words
    .toSorted((a, b) => b.index - a.index)
    .reduce(
      (rest, { 0: word, index }) => rest.slice(0, index) + misspell(word) + rest.slice(index + word.length),
      text,
    );
}

function pick<T>(items: readonly T[], random: RandomGenerator): T {
  return items[uniformInt(random, 0, items.length - 1)]!;
}

/** Fisher and Yates. */
function shuffle<T>(items: readonly T[], random: RandomGenerator): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = uniformInt(random, 0, last);
    [shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
  }
  return shuffled;
}
