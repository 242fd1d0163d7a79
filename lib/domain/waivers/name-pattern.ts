/** A name, or a pattern of names in which `*` stands for any text, the empty one included. */
export function matchesPattern(pattern: string, name: string): boolean {
  // Without a `*` in it, a name overlaps with itself alone.
  return overlapAt(pattern, name, 0, 0, false, new Map());
}

/** Whether some name fits both patterns. */
export function patternsOverlap(one: string, other: string): boolean {
  return overlapAt(one, other, 0, 0, true, new Map());
}

/** Whether what is left of both can be the same text; every pair of places is looked at once. */
function overlapAt(
  one: string,
  other: string,
  i: number,
  j: number,
  bothPatterns: boolean,
  known: Map<number, boolean>,
): boolean {
  const place = i * (other.length + 1) + j;
  const earlier = known.get(place);
  if (earlier !== undefined) return earlier;
  const next = (di: number, dj: number) => overlapAt(one, other, i + di, j + dj, bothPatterns, known);
  let overlaps: boolean;
  if (one[i] === '*') overlaps = next(1, 0) || (j < other.length && next(0, 1));
  else if (bothPatterns && other[j] === '*') overlaps = next(0, 1) || (i < one.length && next(1, 0));
  else if (i === one.length || j === other.length) overlaps = i === one.length && j === other.length;
  else overlaps = one[i] === other[j] && next(1, 1);
  known.set(place, overlaps);
  return overlaps;
}
