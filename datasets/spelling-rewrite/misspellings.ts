import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const dictionarySchema = z.object({
  dictionaryDefinitions: z.tuple([z.object({ suggestWords: z.array(z.string()) })]),
});

const onlyLetters = /^[a-z]+$/;

/**
 * Correct word to its known misspellings, from @cspell/dict-en-common-misspellings. Entries are `wrong->right`; those
 * with several targets are left out, since nobody could tell which was meant.
 */
export function loadMisspellings(): Map<string, string[]> {
  // The package exports only its manifest; the word list lies beside it.
  const manifest = createRequire(import.meta.url).resolve('@cspell/dict-en-common-misspellings');
  const text = readFileSync(join(dirname(manifest), 'dict', 'dict-en.json'), 'utf8');
  const [{ suggestWords }] = dictionarySchema.parse(JSON.parse(text)).dictionaryDefinitions;
  // A Map, because "constructor" is one of the words.
  const misspellings = new Map<string, string[]>();
  for (const entry of suggestWords) {
    const [wrong = '', right = ''] = entry.split('->');
    if (!onlyLetters.test(wrong) || !onlyLetters.test(right)) continue;
    const known = misspellings.get(right);
    if (known === undefined) misspellings.set(right, [wrong]);
    else known.push(wrong);
  }
  return misspellings;
}
