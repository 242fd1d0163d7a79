/** Items of the shorter list that one number holds. */
const bits = 32;

/** By code, a bit for each place where it stands in the block looked at; all 0 between two calls. */
let places = new Int32Array(0x10000);

/** By item of the longer list, by how much the distance grows there along the last row of the block before: −1, 0 or 1. */
let growth = new Int8Array(1024);

/**
 * Levenshtein distance of two lists of codes: 32 items of the shorter list at a time, in one step for each item of the longer
 * one (Myers 1999, J. ACM 46(3); Hyyrö 2003).
 *
 * @param a codes from 0; only the first `lengthA` count
 * @param codes more than the largest code of either
 */
export function codeDistance(
  a: Int32Array,
  lengthA: number,
  b: Int32Array,
  lengthB: number,
  codes: number,
): number {
  // What is alike at either end costs no edit.
  let start = 0;
  let endA = lengthA;
  let endB = lengthB;
  while (start < endA && start < endB && a[start] === b[start]) start += 1;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
  }
  if (codes > places.length) places = new Int32Array(codes);
  return endA <= endB ? byBlocks(a, endA, b, endB, start) : byBlocks(b, endB, a, endA, start);
}

function byBlocks(
  short: Int32Array,
  endShort: number,
  long: Int32Array,
  endLong: number,
  start: number,
): number {
  const width = endLong - start;
  if (width > growth.length) growth = new Int8Array(2 * width);
  growth.fill(1, 0, width);
  let distance = endShort - start;
  for (let block = start; block < endShort; block += bits) {
    const end = Math.min(block + bits, endShort);
    for (let i = block; i < end; i += 1) places[short[i]!]! |= 1 << (i - block);
    const grown = advance(long, start, width, end - block - 1);
    if (end === endShort) distance += grown;
    for (let i = block; i < end; i += 1) places[short[i]!] = 0;
  }
  return endShort === start ? width : distance;
}

/** Takes a block along the longer list. @returns by how much the distance grew along its last row */
function advance(long: Int32Array, start: number, width: number, last: number): number {
  let more = -1;
  let less = 0;
  let grown = 0;
  for (let j = 0; j < width; j += 1) {
    const before = growth[j]!;
    const fell = before >>> 31;
    const here = places[long[start + j]!]!;
    const equal = here | fell;
    const horizontal = (((equal & more) + more) ^ more) | equal;
    const up = less | ~(horizontal | more);
    const down = more & horizontal;
    const after = ((up >>> last) & 1) - ((down >>> last) & 1);
    growth[j] = after;
    grown += after;
    const risen = (up << 1) | ((before + 1) >> 1);
    const vertical = here | less;
    more = (down << 1) | fell | ~(vertical | risen);
    less = risen & vertical;
  }
  return grown;
}
