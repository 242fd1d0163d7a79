import { type SlotTable, slotTable } from '#domain/statistics/resampling/draws/slot-table.ts';

/**
 * How often each of four rows is drawn, as one number: every way in which the four can be drawn at most ten times in all is
 * a pattern, and one more stands for "eleven times or more".
 */

export const rowsPerPattern = 4;
const mostDraws = 10;

/** By pattern; pattern 0 draws none of the rows. Each other one draws one row once more than its parent does. */
export interface Patterns {
  readonly count: number;
  readonly parent: Uint16Array;
  /** The row, 0 to 3, that the parent draws once less. */
  readonly row: Uint8Array;
  /** How often each row is drawn: four numbers a pattern. */
  readonly draws: Uint8Array;
}

export const patterns: Patterns = listPatterns();

/** The pattern "eleven times or more". */
export const manyDraws = patterns.count;

/** Patterns of rows that are drawn independently, each a Poisson number of times with this mean. */
export function patternTable(mean: number): SlotTable {
  const probabilities = new Float64Array(patterns.count + 1);
  let sum = 0;
  for (let pattern = 0; pattern < patterns.count; pattern += 1) {
    let probability = Math.exp(-mean * rowsPerPattern);
    for (let row = 0; row < rowsPerPattern; row += 1) {
      const draws = patterns.draws[pattern * rowsPerPattern + row]!;
      for (let k = 1; k <= draws; k += 1) probability *= mean / k;
    }
    probabilities[pattern] = probability;
    sum += probability;
  }
  probabilities[manyDraws] = 1 - sum;
  return slotTable(probabilities);
}

/** By k − 11: P(X ≤ k) given X ≥ 11, where X is how often the four rows are drawn in all. @param mean of one row, at most 1 */
export function manyDrawsCdf(mean: number): Float64Array {
  const total = mean * rowsPerPattern;
  let probability = 1;
  const cdf: number[] = [];
  let sum = 0;
  // In units of P(X = 11), until nothing more is added.
  for (let k = mostDraws + 1; probability > 1e-18; k += 1) {
    sum += probability;
    cdf.push(sum);
    probability *= total / (k + 1);
  }
  return Float64Array.from(cdf, (value) => value / sum);
}

/** How many draws the pattern "eleven times or more" stands for. @param uniform above 0, below 1 */
export function manyDrawsCount(cdf: Float64Array, uniform: number): number {
  let i = 0;
  while (i < cdf.length - 1 && uniform > cdf[i]!) i += 1;
  return mostDraws + 1 + i;
}

/** Every pattern of at most ten draws, parents first: a row is added only at or after the last one, so each is met once. */
function listPatterns(): Patterns {
  const parent: number[] = [];
  const row: number[] = [];
  const draws: number[] = [];
  const add = (from: number, lastRow: number, counts: readonly number[], left: number) => {
    const pattern = parent.length;
    parent.push(from);
    row.push(lastRow);
    draws.push(...counts);
    if (left === 0) return;
    for (let next = lastRow; next < rowsPerPattern; next += 1) {
      add(pattern, next, counts.with(next, counts[next]! + 1), left - 1);
    }
  };
  add(0, 0, new Array<number>(rowsPerPattern).fill(0), mostDraws);
  return {
    count: parent.length,
    parent: Uint16Array.from(parent),
    row: Uint8Array.from(row),
    draws: Uint8Array.from(draws),
  };
}
