import type { Corrector } from './correctors.ts';
import { rewriteWords } from './rewrite-words.ts';
import { getSuggest } from './symspell.ts';

/** Served model to how often, at temperature 1, it takes the next suggestion instead of the one before it. */
const doubts: Readonly<Record<string, number>> = { 'sampling-speller@1': 0.6, 'sampling-speller@2': 0.05 };

/** Models that `samplingCorrector` serves. */
export const samplerNames: readonly string[] = Object.keys(doubts);

/**
 * A corrector that draws: of the nearest dictionary words it takes the most frequent, or with some chance the next, and so on. The
 * same text comes back otherwise now and then, as from a language model.
 *
 * @param temperature 0: it always takes the first.
 */
export async function samplingCorrector(model: string, temperature: number): Promise<Corrector> {
  const suggest = await getSuggest();
  const doubt = Math.min(0.95, doubts[model]! * temperature);
  return (text, limit) =>
    rewriteWords(text, (word) => {
      const suggestions = suggest(word, limit, 'nearest');
      let rank = 0;
      while (rank < suggestions.length - 1 && Math.random() < doubt) rank += 1;
      return suggestions[rank] ?? word;
    });
}
