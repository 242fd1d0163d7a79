import { distance } from 'fastest-levenshtein';
import { sha256 } from '#domain/hash.ts';
import type { Row } from '#domain/row.ts';
import { loadMisspellings } from '../../../datasets/spelling-rewrite/misspellings.ts';
import { embedText } from '../../../demo/ngram-embedders.ts';

const rows = 400;
/** Words that a row's answer is compared with, the right one among them. */
const candidates = 10;
/** Whatever encodes the queries: the words are embedded once, when the index is made. */
const indexedWith = 'char-ngrams@1';

/** One row per misspelling: the word that was meant is to be found among the words that are spelled most like it. */
export default function* build(): Generator<Row> {
  const misspellings = loadMisspellings();
  const words = [...misspellings.keys()].sort();
  const meant = new Map(
    words.flatMap((right) => misspellings.get(right)!.map((wrong) => [wrong, right] as const)),
  );
  const drawn = [...meant.keys()]
    .filter((wrong) => wrong.length >= 5 && !misspellings.has(wrong))
    .map((wrong) => ({ wrong, order: sha256(wrong) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, rows);
  for (const { wrong } of drawn) {
    const right = meant.get(wrong)!;
    const others = nearest(wrong, words).filter((word) => word !== right);
    const compared = [right, ...others.slice(0, candidates - 1)].sort();
    yield {
      id: wrong,
      input: wrong,
      reference: {
        relevant: { [right]: 1 },
        vectors: Object.fromEntries(compared.map((word) => [word, embedText(indexedWith, word)])),
      },
      slices: { edits: distance(wrong, right) === 1 ? 'one' : 'more' },
    };
  }
}

/** The words of the same initial that need the fewest edits, equally near ones by the alphabet. */
function nearest(wrong: string, words: readonly string[]): string[] {
  return words
    .filter((word) => word[0] === wrong[0])
    .map((word) => ({ word, edits: distance(wrong, word) }))
    .sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1))
    .slice(0, candidates)
    .map(({ word }) => word);
}
