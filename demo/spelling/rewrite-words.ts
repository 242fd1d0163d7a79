/**
 * Words that a corrector may touch: two or more lower-case letters that stand alone. A capital may be a name, a digit or
 * an apostrophe beside the letters makes them part of something else.
 */
const plainWord = /(?<![\p{L}\p{N}'’])[a-z]{2,}(?![\p{L}\p{N}'’])/gu;

/** The text with each plain word replaced by its correction; everything between the words stays. */
export function rewriteWords(text: string, correct: (word: string) => string): string {
  return text.replace(plainWord, correct);
}
