import { distance } from 'fastest-levenshtein';

/** The known name that was probably meant: a third of its letters, rounded up, differ at most; undefined where none is that near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const byDistance = known
    .map((candidate) => ({ candidate, edits: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.ceil(candidate.length / 3))
    .sort((a, b) => a.edits - b.edits);
  return byDistance[0]?.candidate;
}

/** What to do about an unknown name: the nearest one, else the whole choice. */
export function adviseName(name: string, known: readonly string[], otherwise: string): string {
  const near = nearestName(name, known);
  return near === undefined ? otherwise : `Did you mean "${near}"?`;
}

/** Names in a sentence: `a, b and c`; `none`. */
export function listNames(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
