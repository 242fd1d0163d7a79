import { drawBinomial } from '#domain/statistics/resampling/draws/binomial-draw.ts';
import type { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';

/**
 * How often each kind of row comes up when as many rows are drawn with replacement as there are: one draw from the
 * multinomial distribution, by one binomial draw a kind (Devroye 1986, Non-Uniform Random Variate Generation, XI.1.4).
 *
 * @param counts rows of each kind, whole numbers
 * @param drawn as many places; overwritten
 */
export function drawMultinomial(random: Xoshiro128, counts: ArrayLike<number>, drawn: Float64Array): void {
  let rows = 0;
  for (let kind = 0; kind < counts.length; kind += 1) rows += counts[kind]!;
  let left = rows;
  for (let kind = 0; kind < counts.length; kind += 1) {
    const of = counts[kind]!;
    const draws = of === rows ? left : drawBinomial(random, left, of / rows);
    drawn[kind] = draws;
    left -= draws;
    rows -= of;
  }
}
