import { expect } from 'vitest';
import { normalUpperTail } from '#domain/statistics/distributions/normal.ts';

/**
 * Checks that counts go with their expected numbers, by Pearson's chi-square: neither too far off nor too close, each with a
 * chance of 1e-4 if the probabilities are right. Neighbours are taken together until they expect at least ten.
 */
export function expectCounts(seen: readonly number[], expected: readonly number[]): void {
  let statistic = 0;
  let cells = 0;
  let seenHere = 0;
  let expectedHere = 0;
  let left = expected.reduce((sum, value) => sum + value, 0);
  expected.forEach((value, i) => {
    seenHere += seen[i] ?? 0;
    expectedHere += value;
    left -= value;
    if (expectedHere < 10 || (left < 10 && i < expected.length - 1)) return;
    statistic += (seenHere - expectedHere) ** 2 / expectedHere;
    cells += 1;
    seenHere = 0;
    expectedHere = 0;
  });
  // Wilson and Hilferty 1931: the cube root is nearly normal.
  const df = cells - 1;
  const z = (Math.cbrt(statistic / df) - (1 - 2 / (9 * df))) / Math.sqrt(2 / (9 * df));
  expect(normalUpperTail(Math.abs(z)), `chi-square ${statistic} with ${df} df`).toBeGreaterThan(1e-4);
}
