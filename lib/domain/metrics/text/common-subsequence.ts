/** Bits that one number of a bit vector holds, so that two of them and a carry add up without loss. */
const wordBits = 30;
const mask = 2 ** wordBits - 1;

/** Numbers from 0 for tokens, the same for equal ones; those of the first list come first. */
export function tokenIds(...lists: readonly (readonly string[])[]): Int32Array[] {
  const known = new Map<string, number>();
  return lists.map((list) => {
    const ids = new Int32Array(list.length);
    for (let i = 0; i < ids.length; i += 1) {
      const token = list[i]!;
      let id = known.get(token);
      if (id === undefined) {
        id = known.size;
        known.set(token, id);
      }
      ids[i] = id;
    }
    return ids;
  });
}

/** Length of the longest common subsequence, thirty tokens of the first list at a time (Hyyrö 2004, Bit-parallel LCS). */
export function commonSubsequenceLength(first: Int32Array, second: Int32Array): number {
  const size = Math.ceil(first.length / wordBits);
  const vectors = new Int32Array(size).fill(mask);
  const places = placesOf(first);
  for (const id of second) advance(vectors, vectors, 0, 0, places, id, size);
  // Places beyond the list stay 1.
  let length = 0;
  for (let left of vectors) {
    for (left = ~left & mask; left !== 0; left &= left - 1) length += 1;
  }
  return length;
}

/** Places in the first list of one longest common subsequence: the one that Google's ROUGE traces back. */
export function commonSubsequencePlaces(first: Int32Array, second: Int32Array): number[] {
  const size = Math.ceil(first.length / wordBits);
  // One vector after each token of the second list, and one before them all.
  const vectors = new Int32Array((second.length + 1) * size);
  vectors.fill(mask, 0, size);
  const places = placesOf(first);
  for (let j = 0; j < second.length; j += 1) {
    advance(vectors, vectors, j * size, (j + 1) * size, places, second[j]!, size);
  }
  const found: number[] = [];
  for (let i = first.length, j = second.length; i > 0 && j > 0; ) {
    if (first[i - 1] === second[j - 1]) {
      found.push(i - 1);
      i -= 1;
      j -= 1;
      // Google goes back in the second list where that keeps a longer one than going back in the first: where place i counts.
    } else if (isCounted(vectors, j * size, i - 1)) j -= 1;
    else i -= 1;
  }
  return found.reverse();
}

/** By id, a bit vector of where it stands. @param tokens ids from 0 */
function placesOf(tokens: Int32Array): Int32Array {
  const size = Math.ceil(tokens.length / wordBits);
  let ids = 0;
  for (const id of tokens) ids = Math.max(ids, id + 1);
  const places = new Int32Array(ids * size);
  for (let i = 0; i < tokens.length; i += 1) {
    places[tokens[i]! * size + Math.floor(i / wordBits)]! |= 1 << (i % wordBits);
  }
  return places;
}

/**
 * The vector after one more token of the second list: bit i is 0 where the longest common subsequence of the first i + 1
 * tokens is longer than that of the first i.
 */
function advance(
  from: Int32Array,
  to: Int32Array,
  fromAt: number,
  toAt: number,
  places: Int32Array,
  id: number,
  size: number,
): void {
  const isKnown = id * size < places.length;
  let carry = 0;
  for (let word = 0; word < size; word += 1) {
    const value = from[fromAt + word]!;
    const common = isKnown ? value & places[id * size + word]! : 0;
    const sum = value + common + carry;
    carry = sum > mask ? 1 : 0;
    to[toAt + word] = (sum & mask) | (value & ~common);
  }
}

function isCounted(vectors: Int32Array, at: number, place: number): boolean {
  return ((vectors[at + Math.floor(place / wordBits)]! >>> (place % wordBits)) & 1) === 0;
}
