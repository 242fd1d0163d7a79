/** Edits between two texts by code points where a swap of neighbours is one edit and no part is edited twice (OSA). */
export function alignmentDistance(first: string, second: string): number {
  const [a, b] = [[...first], [...second]];
  let beforeLast = new Int32Array(b.length + 1);
  let last = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Int32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substituted = last[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(substituted, last[j]! + 1, row[j - 1]! + 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) row[j] = Math.min(row[j]!, beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** Jaro's similarity by code points, from 0 to 1; of two empty texts 1. */
export function jaro(first: string, second: string): number {
  const [a, b] = [[...first], [...second]];
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const matchedInA: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    const end = Math.min(b.length, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = 1;
      matchedInA.push(a[i]!);
      break;
    }
  }
  const matches = matchedInA.length;
  if (matches === 0) return 0;
  const matchedInB = b.filter((_, j) => taken[j] === 1);
  const displaced = matchedInA.filter((character, i) => character !== matchedInB[i]).length;
  return (matches / a.length + matches / b.length + (matches - displaced / 2) / matches) / 3;
}

/** Jaro's similarity, raised for a common beginning of up to four characters (Winkler 1990, with scale 0.1). */
export function jaroWinkler(first: string, second: string): number {
  const similarity = jaro(first, second);
  const [a, b] = [[...first], [...second]];
  let prefix = 0;
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix += 1;
  return similarity + 0.1 * prefix * (1 - similarity);
}
