/** Bits of a key that one pass looks at: the places it writes to stay within the reach of the nearest caches. */
const bits = 11;
const places = 3;
const digits = 1 << bits;
const mask = digits - 1;

/** Runs of rows alike in the upper half of their keys that are ordered by insertion; longer ones by their lower halves. */
const longestInsertion = 32;

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
const upper = isLittleEndian ? 1 : 0;
const lower = 1 - upper;

/**
 * Indices of the values in ascending order, equal ones in the order they have; linear in their number. The upper 32 bits of
 * their floating-point form tell nearly all values apart, so the lower ones are only looked at where those are alike.
 *
 * @param values no NaN
 */
export function radixOrder(values: ArrayLike<number>): Uint32Array {
  const n = values.length;
  // Adding 0 turns −0 into 0, which is equal to it.
  const floats = new Float64Array(n);
  const words = new Uint32Array(floats.buffer);
  const records = new Uint32Array(2 * n);
  for (let i = 0; i < n; i += 1) {
    floats[i] = values[i]! + 0;
    const half = words[2 * i + upper]!;
    // Turned so that it grows with the number: all bits of one below 0, else the sign alone.
    records[2 * i] = half ^ ((half >> 31) | 0x80000000);
    records[2 * i + 1] = i;
  }
  const sorted = sortRecords(records);
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = sorted[2 * i + 1]!;
  for (let start = 0; start < n; ) {
    const key = sorted[2 * start];
    let end = start + 1;
    while (end < n && sorted[2 * end] === key) end += 1;
    if (end - start > longestInsertion) orderByLower(order.subarray(start, end), floats, words);
    else if (end - start > 1) insertionSort(order, start, end, floats);
    start = end;
  }
  return order;
}

/** Orders rows that are alike in the upper half of their keys. */
function orderByLower(run: Uint32Array, floats: Float64Array, words: Uint32Array): void {
  let ascends = true;
  for (let i = 1; i < run.length && ascends; i += 1) ascends = floats[run[i - 1]!]! <= floats[run[i]!]!;
  if (ascends) return;
  const flip = floats[run[0]!]! < 0 ? -1 : 0;
  const records = new Uint32Array(2 * run.length);
  for (let i = 0; i < run.length; i += 1) {
    records[2 * i] = words[2 * run[i]! + lower]! ^ flip;
    records[2 * i + 1] = run[i]!;
  }
  const sorted = sortRecords(records);
  for (let i = 0; i < run.length; i += 1) run[i] = sorted[2 * i + 1]!;
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

/** Sorts pairs of a key and a row by the key, the last digits first. @param records used up */
function sortRecords(records: Uint32Array): Uint32Array {
  let from: Uint32Array = records;
  let to: Uint32Array = new Uint32Array(records.length);
  const starts = countDigits(records);
  for (let place = 0; place < places; place += 1) {
    const ofPlace = starts.subarray(place * digits, (place + 1) * digits);
    const shift = place * bits;
    const allAlike = ofPlace[(from[0]! >>> shift) & mask] === records.length / 2;
    if (allAlike) continue;
    toStarts(ofPlace);
    distribute(from, to, ofPlace, shift);
    [from, to] = [to, from];
  }
  return from;
}

/** How many keys have each digit, place by place. */
function countDigits(records: Uint32Array): Uint32Array {
  const counts = new Uint32Array(places * digits);
  for (let i = 0; i < records.length; i += 2) {
    const key = records[i]!;
    counts[key & mask]! += 1;
    counts[digits + ((key >>> bits) & mask)]! += 1;
    counts[2 * digits + (key >>> (2 * bits))]! += 1;
  }
  return counts;
}

/** Makes counts of digits into where the records of each start. */
function toStarts(counts: Uint32Array): void {
  let below = 0;
  for (let digit = 0; digit < digits; digit += 1) {
    const count = counts[digit]!;
    counts[digit] = below;
    below += count;
  }
}

function distribute(from: Uint32Array, to: Uint32Array, starts: Uint32Array, shift: number): void {
  for (let i = 0; i < from.length; i += 2) {
    const key = from[i]!;
    const digit = (key >>> shift) & mask;
    const place = starts[digit]!;
    starts[digit] = place + 1;
    to[2 * place] = key;
    to[2 * place + 1] = from[i + 1]!;
  }
}
