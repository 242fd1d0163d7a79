import { unknownModel } from './demo-error.ts';

/** Lengths of the pieces that a model sees of a word. */
interface Pieces {
  readonly shortest: number;
  readonly longest: number;
}

/** Served model to what it sees: both hash into the same space, so that an index made with one takes queries of the other. */
const models: Readonly<Record<string, Pieces>> = {
  'char-ngrams@1': { shortest: 2, longest: 4 },
  // Fewer pieces are faster, and a slip of one letter spoils four of them.
  'char-ngrams@2': { shortest: 4, longest: 4 },
};

/** Models that `embedText` serves. */
export const embedderNames: readonly string[] = Object.keys(models);

/** Length of every vector. */
export const EMBEDDING_SIZE = 128;

/**
 * A text as the hashed counts of its character pieces, of length 1 (Weinberger et al. 2009, Feature Hashing for Large Scale
 * Multitask Learning: a hash chooses place and sign), rounded to four decimals. A text without pieces is all zeros.
 *
 * @throws DemoError `unknown_model`.
 */
export function embedText(model: string, text: string): number[] {
  const pieces = Object.hasOwn(models, model) ? models[model] : undefined;
  if (pieces === undefined) throw unknownModel('model', model, embedderNames);
  const counts = new Float64Array(EMBEDDING_SIZE);
  for (const piece of piecesOf(text.toLowerCase(), pieces)) {
    const hash = hashOf(piece);
    const place = (hash >>> 1) % EMBEDDING_SIZE;
    counts[place] = counts[place]! + ((hash & 1) === 0 ? 1 : -1);
  }
  const length = Math.hypot(...counts);
  return [...counts].map((count) => (length === 0 ? 0 : Math.round((count / length) * 10_000) / 10_000));
}

/** Words with their edges marked, cut into all pieces of these lengths. */
function* piecesOf(text: string, { shortest, longest }: Pieces): Generator<string> {
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const marked = `<${word}>`;
    for (let size = shortest; size <= longest; size += 1) {
      for (let start = 0; start + size <= marked.length; start += 1) yield marked.slice(start, start + size);
    }
  }
}

/** FNV-1a, 32 bits, with the last mixing step of MurmurHash3: FNV's low bits alone are too much alike. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
