import { codeDistance } from '#domain/metrics/text/code-distance.ts';
import { tokenIds } from '#domain/metrics/text/common-subsequence.ts';
import {
  isSurrogate,
  longestShortText,
  shortTextDistance,
} from '#domain/metrics/text/short-text-distance.ts';

/** Insertions, deletions and substitutions that turn one list of items into the other (Levenshtein 1966). */
export function editDistance(a: readonly string[], b: readonly string[]): number {
  const [idsA, idsB] = tokenIds(a, b) as [Int32Array, Int32Array];
  return codeDistance(idsA, a.length, idsB, b.length, a.length + b.length);
}

/** Room for the code points of the two texts that are compared; it grows with the longest. */
let first = new Int32Array(1024);
let second = new Int32Array(1024);
const codePoints = 0x110000;
const units = 0x10000;

/** The same by code points, so that an emoji or a rare letter is one character. */
export function textEditDistance(a: string, b: string): number {
  if (a.length > 0 && a.length <= longestShortText && b.length <= longestShortText) {
    const distance = shortTextDistance(a, b);
    if (distance >= 0) return distance;
  }
  if (a.length > first.length) first = new Int32Array(2 * a.length);
  if (b.length > second.length) second = new Int32Array(2 * b.length);
  const lengthA = readPoints(a, first);
  const lengthB = readPoints(b, second);
  const hasLong = lengthA < a.length || lengthB < b.length;
  return codeDistance(first, lengthA, second, lengthB, hasLong ? codePoints : units);
}

/** @returns how many code points the text has */
function readPoints(text: string, points: Int32Array): number {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (isSurrogate(unit)) return readLongPoints(text, points);
    points[i] = unit;
  }
  return text.length;
}

/** The same where some take two units of the string. */
function readLongPoints(text: string, points: Int32Array): number {
  let length = 0;
  for (const character of text) {
    points[length] = character.codePointAt(0)!;
    length += 1;
  }
  return length;
}
