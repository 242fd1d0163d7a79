/** Bits of a key that one pass looks at: the places it writes to stay within the reach of the nearest caches. */
const bits = 11;
const digits = 1 << bits;
const mask = digits - 1;

/** Runs of rows alike in the upper half of their keys that are ordered by insertion; longer ones by their lower halves. */
const longestInsertion = 32;

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Indices of the values in ascending order, equal ones in the order they have; linear in their number. The upper 32 bits of
 * their floating-point form tell nearly all values apart, so the lower ones are only looked at where those are alike.
 *
 * @param values no NaN
 */
export function radixOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  const keys = new Uint32Array(n);
  const order = new Uint32Array(n);
  // Adding 0 turns −0 into 0, which is equal to it.
  const floats = new Float64Array(n);
  const words = new Uint32Array(floats.buffer);
  const upper = isLittleEndian ? 1 : 0;
  for (let i = 0; i < n; i += 1) {
    floats[i] = values[i]! + 0;
    keys[i] = ascendingKey(words[2 * i + upper]!);
    order[i] = i;
  }
  const sorted = sortByKey(keys, order);
  for (let start = 0; start < n; ) {
    const key = sorted.keys[start];
    let end = start + 1;
    while (end < n && sorted.keys[end] === key) end += 1;
    if (end - start > longestInsertion) orderRun(sorted.order.subarray(start, end), floats, words);
    else if (end - start > 1) insertionSort(sorted.order, start, end, floats);
    start = end;
  }
  return sorted.order;
}

/** The half of a number's bits that has its sign, turned so that it grows with the number. */
function ascendingKey(half: number): number {
  return half ^ ((half >> 31) | 0x80000000);
}

/** Orders rows that are alike in the upper half of their keys. */
function orderRun(run: Uint32Array, floats: Float64Array, words: Uint32Array): void {
  let ascends = true;
  for (let i = 1; i < run.length && ascends; i += 1) ascends = floats[run[i - 1]!]! <= floats[run[i]!]!;
  if (ascends) return;
  const lower = isLittleEndian ? 0 : 1;
  const flip = floats[run[0]!]! < 0 ? -1 : 0;
  const keys = Uint32Array.from(run, (row) => words[2 * row + lower]! ^ flip);
  run.set(sortByKey(keys, run.slice()).order);
}

function insertionSort(order: Uint32Array, start: number, end: number, floats: Float64Array): void {
  for (let i = start + 1; i < end; i += 1) {
    const row = order[i]!;
    const value = floats[row]!;
    let at = i;
    for (; at > start && floats[order[at - 1]!]! > value; at -= 1) order[at] = order[at - 1]!;
    order[at] = row;
  }
}

interface Keyed {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

/** Sorts keys, and what goes with them, by the last digits first; both arrays are used up. */
function sortByKey(keys: Uint32Array, order: Uint32Array): Keyed {
  let from: Keyed = { keys, order };
  let to: Keyed = { keys: new Uint32Array(keys.length), order: new Uint32Array(keys.length) };
  for (let shift = 0; shift < 32; shift += bits) {
    const starts = startsOf(from.keys, shift);
    if (starts === null) continue;
    distribute(from, to, starts, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** Where the rows of each digit start; null where all have the same digit. */
function startsOf(keys: Uint32Array, shift: number): Uint32Array | null {
  const starts = new Uint32Array(digits);
  for (let i = 0; i < keys.length; i += 1) starts[(keys[i]! >>> shift) & mask]! += 1;
  if (starts[(keys[0]! >>> shift) & mask] === keys.length) return null;
  let below = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const count = starts[digit]!;
    starts[digit] = below;
    below += count;
  }
  return starts;
}

function distribute(from: Keyed, to: Keyed, starts: Uint32Array, shift: number): void {
  const { keys, order } = from;
  const { keys: toKeys, order: toOrder } = to;
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i]!;
    const digit = (key >>> shift) & mask;
    const place = starts[digit]!;
    starts[digit] = place + 1;
    toKeys[place] = key;
    toOrder[place] = order[i]!;
  }
}
