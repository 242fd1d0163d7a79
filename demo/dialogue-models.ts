import type { Corrector } from './spelling/correctors.ts';
import { getCorrector } from './spelling/correctors.ts';
import { rewriteWords } from './spelling/rewrite-words.ts';

interface Turn {
  readonly role: string;
  readonly content: string;
}

/** Served model to how many of the last messages it sees: a context that is cut too short forgets what was agreed. */
const windows: Readonly<Record<string, number>> = {
  'dialogue-speller@1': Number.POSITIVE_INFINITY,
  'dialogue-speller@2': 2,
};

/** Models that `dialogueCorrector` serves. */
export const dialogueNames: readonly string[] = Object.keys(windows);

const agreement = /\bnever change "([a-z]+)"/gi;

/** Corrects all words but those that the user has asked to leave alone, in a message that the model still sees. */
export async function dialogueCorrector(model: string, messages: readonly Turn[]): Promise<Corrector> {
  const correct = await getCorrector('symspell@0.3.3');
  const seen = messages.slice(-Math.min(windows[model]!, messages.length));
  const asked = seen
    .filter(({ role }) => role === 'user')
    .flatMap(({ content }) => [...content.matchAll(agreement)]);
  const kept = new Set(asked.map(([, word]) => word!.toLowerCase()));
  return (text, limit) => rewriteWords(text, (word) => (kept.has(word) ? word : correct(word, limit)));
}
