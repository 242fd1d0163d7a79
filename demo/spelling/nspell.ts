import dictionary from 'dictionary-en';
import { distance } from 'fastest-levenshtein';
import createSpeller from 'nspell';
import type { EditLimit } from './edit-limit.ts';
import { rewriteWords } from './rewrite-words.ts';

/** Enough for the words of a dataset; keeps a long-lived server's memory bounded. */
const rememberedWords = 50_000;

/** Loads nspell and gives its corrector: its first suggestion within the limit. A new unknown word takes 10 to 50 ms. */
export function loadNspell(): (text: string, limit: EditLimit) => string {
  const speller = createSpeller(dictionary);
  const remembered = new Map<string, readonly string[]>();
  const suggest = (word: string): readonly string[] => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    const suggestions = speller.correct(word) ? [] : speller.suggest(word);
    if (remembered.size >= rememberedWords) remembered.clear();
    remembered.set(word, suggestions);
    return suggestions;
  };
  return (text, limit) =>
    rewriteWords(text, (word) => suggest(word).find((other) => distance(word, other) <= limit) ?? word);
}
