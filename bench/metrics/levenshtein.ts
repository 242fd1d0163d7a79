import { distance } from 'fastest-levenshtein';
import { textEditDistance } from '#domain/metrics/text/edit-distance.ts';
import type { BenchCase } from './bench-case.ts';
import { type DraftPair, draftPairs } from './generated-text.ts';
import { mulberry32 } from './plain-bootstrap.ts';

/** Levenshtein distance of words, which fit into one number. */
export function levenshteinOfWords(): BenchCase {
  return levenshtein('words', draftPairs(mulberry32(15), 20_000, 1, 1));
}

/** Of sentences. */
export function levenshteinOfSentences(): BenchCase {
  return levenshtein('sentences of 20 words', draftPairs(mulberry32(16), 1_000, 20, 0.3));
}

/** Of paragraphs. */
export function levenshteinOfParagraphs(): BenchCase {
  return levenshtein('paragraphs of 200 words', draftPairs(mulberry32(17), 50, 200, 0.3));
}

/** Ours counts code points, the library UTF-16 units; these texts have no character of two. */
function levenshtein(of: string, pairs: readonly DraftPair[]): BenchCase {
  const total = (count: (a: string, b: string) => number) =>
    pairs.reduce((sum, { text, reference }) => sum + count(text, reference), 0);
  return {
    id: `levenshtein-${of.split(' ')[0]}`,
    task: `Levenshtein distance of ${pairs.length.toLocaleString('en')} pairs of ${of}`,
    data: {},
    ours: () => total(textEditDistance),
    others: [
      { name: 'fastest-levenshtein', run: () => total(distance), target: 1 },
      { name: 'plain JavaScript', run: () => total(plainLevenshtein) },
    ],
    pythons: [],
    show: (result) => `${result} edits`,
  };
}

/** As one writes it down: the table of distances, row by row. */
function plainLevenshtein(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      row.push(Math.min(previous[j]! + (a[i] === b[j] ? 0 : 1), previous[j + 1]! + 1, row[j]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}
