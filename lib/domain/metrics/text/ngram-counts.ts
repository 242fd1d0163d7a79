/** Counts of the runs of `size` tokens, joined by a character that no token holds. */
export function ngramCounts(tokens: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + size <= tokens.length; i += 1) {
    let gram = tokens[i]!;
    for (let j = 1; j < size; j += 1) gram += `\u0000${tokens[i + j]}`;
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** How many all counts are together. */
export function totalCount(counts: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of counts.values()) total += count;
  return total;
}

/** Σ of the smaller count of each run that both hold. */
export function commonCount(first: ReadonlyMap<string, number>, second: ReadonlyMap<string, number>): number {
  let common = 0;
  for (const [gram, count] of first) common += Math.min(count, second.get(gram) ?? 0);
  return common;
}
