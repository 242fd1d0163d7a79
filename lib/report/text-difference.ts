import { diffWordsWithSpace } from 'diff';

/** A piece of two texts that are held against each other. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Edits beyond which texts are too different for single words to tell anything, and would take long. */
const MAX_EDITS = 1_000;

/** How `after` differs from `before`, word by word; as a whole where hardly a word is the same. */
export function textDifference(before: string, after: string): DifferencePiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (changes === undefined) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
