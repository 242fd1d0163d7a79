/** Bits that one number of a bit vector holds, so that two of them and a carry add up without loss. */
const wordBits = 30;
const mask = 2 ** wordBits - 1;

/** Numbers for tokens, the same for equal ones. */
export function tokenIds(...lists: readonly (readonly string[])[]): Int32Array[] {
  const ids = new Map<string, number>();
  return lists.map((list) =>
    Int32Array.from(list, (token) => {
      const known = ids.get(token);
      if (known !== undefined) return known;
      ids.set(token, ids.size);
      return ids.size - 1;
    }),
  );
}

/** Length of the longest common subsequence, thirty tokens of the first list at a time (Hyyrö 2004, Bit-parallel LCS). */
export function commonSubsequenceLength(first: Int32Array, second: Int32Array): number {
  const size = Math.ceil(first.length / wordBits);
  const places = new Map<number, Int32Array>();
  first.forEach((id, i) => {
    let bits = places.get(id);
    if (bits === undefined) {
      bits = new Int32Array(size);
      places.set(id, bits);
    }
    bits[Math.floor(i / wordBits)]! |= 1 << (i % wordBits);
  });
  const vector = new Int32Array(size).fill(mask);
  for (const id of second) {
    const bits = places.get(id);
    if (bits === undefined) continue;
    let carry = 0;
    for (let word = 0; word < size; word += 1) {
      const value = vector[word]!;
      const common = value & bits[word]!;
      const sum = value + common + carry;
      carry = sum > mask ? 1 : 0;
      vector[word] = (sum & mask) | (value & ~common);
    }
  }
  let length = 0;
  for (let i = 0; i < first.length; i += 1) {
    if (((vector[Math.floor(i / wordBits)]! >>> (i % wordBits)) & 1) === 0) length += 1;
  }
  return length;
}

/** Places in the first list of one longest common subsequence: the one that Google's ROUGE traces back. */
export function commonSubsequencePlaces(first: Int32Array, second: Int32Array): number[] {
  const width = second.length + 1;
  const lengths = new Int32Array((first.length + 1) * width);
  for (let i = 1; i <= first.length; i += 1) {
    for (let j = 1; j < width; j += 1) {
      lengths[i * width + j] =
        first[i - 1] === second[j - 1]
          ? lengths[(i - 1) * width + j - 1]! + 1
          : Math.max(lengths[(i - 1) * width + j]!, lengths[i * width + j - 1]!);
    }
  }
  const places: number[] = [];
  for (let i = first.length, j = second.length; i > 0 && j > 0; ) {
    if (first[i - 1] === second[j - 1]) {
      places.push(i - 1);
      i -= 1;
      j -= 1;
    } else if (lengths[i * width + j - 1]! > lengths[(i - 1) * width + j]!) j -= 1;
    else i -= 1;
  }
  return places.reverse();
}
