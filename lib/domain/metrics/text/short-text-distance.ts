/** Characters of the first text that one number holds. */
export const longestShortText = 32;

/** By UTF-16 unit, a bit for each place where it stands in the first text; all 0 between two calls. */
const places = new Int32Array(0x10000);

/**
 * Levenshtein distance of two texts, straight from their units (Myers 1999, J. ACM 46(3)).
 *
 * @param a at least one unit, at most 32
 * @returns −1 where a character takes two units, which this does not see
 */
export function shortTextDistance(a: string, b: string): number {
  let isLong = false;
  for (let i = 0; i < a.length; i += 1) {
    const unit = a.charCodeAt(i);
    places[unit]! |= 1 << i;
    if (isSurrogate(unit)) isLong = true;
  }
  const last = a.length - 1;
  let more = -1;
  let less = 0;
  let distance = a.length;
  for (let j = 0; j < b.length; j += 1) {
    const unit = b.charCodeAt(j);
    if (isSurrogate(unit)) isLong = true;
    const equal = places[unit]!;
    const horizontal = (((equal & more) + more) ^ more) | equal;
    const up = less | ~(horizontal | more);
    const down = more & horizontal;
    distance += ((up >>> last) & 1) - ((down >>> last) & 1);
    const risen = (up << 1) | 1;
    const vertical = equal | less;
    more = (down << 1) | ~(vertical | risen);
    less = risen & vertical;
  }
  for (let i = 0; i < a.length; i += 1) places[a.charCodeAt(i)] = 0;
  return isLong ? -1 : distance;
}

/** Whether a unit is half of a character. */
export function isSurrogate(unit: number): boolean {
  return (unit & 0xf800) === 0xd800;
}
