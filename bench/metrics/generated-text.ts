/** Words as frequent as in a text: a few come up again and again. */
export function vocabulary(random: () => number): () => string {
  const letters = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + Math.floor(26 * random()))).join('');
  const words = Array.from({ length: 3_000 }, () => letters(2 + Math.floor(9 * random())));
  return () => words[Math.floor(words.length * random() ** 3)]!;
}

/** A text and its reference, in which a part of the words differ. */
export interface DraftPair {
  readonly text: string;
  readonly reference: string;
}

/** @param differing share of the words */
export function draftPairs(
  random: () => number,
  pairs: number,
  words: number,
  differing: number,
): readonly DraftPair[] {
  const word = vocabulary(random);
  return Array.from({ length: pairs }, () => {
    const reference = Array.from({ length: words }, word);
    const text = reference.map((expected) => (random() < differing ? word() : expected));
    return { text: text.join(' '), reference: reference.join(' ') };
  });
}
