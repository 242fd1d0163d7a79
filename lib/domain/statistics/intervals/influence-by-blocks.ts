import type { Method } from '#domain/statistics/method.ts';

export const influenceMethod: Method = {
  id: 'influence-by-blocks',
  name: 'influence summed by blocks, t',
  meaning:
    'Interval and test of a smooth statistic of rows, such as the area under a curve, from what each row adds to it.',
  formula: 'estimate ± t √(B / (B − 1) Σ_b (Σ rows of b: w influence)² / (Σ w)²)',
  avoidWhen:
    'Avoid with fewer than ten blocks, or for statistics that jump, such as a median: the first-order change then says little.',
  conventions: [
    'the infinitesimal jackknife over blocks, which are random groups of clusters',
    'degrees of freedom: blocks − 1',
  ],
  source:
    'Jaeckel 1972; Efron 1982, The Jackknife, the Bootstrap and Other Resampling Plans, 6; for areas DeLong et al. 1988 and Obuchowski 1997',
};

/**
 * Standard error of a statistic from its rows' influence, allowing for any dependence inside a block; null with fewer than
 * two blocks.
 *
 * @param influence what each row adds, weighted mean 0
 * @param block of each row; rows of a block come together
 */
export function influenceError(
  influence: Float64Array,
  weight: Float64Array,
  block: Int32Array,
): number | null {
  let blocks = 0;
  let squares = 0;
  let total = 0;
  let size = 0;
  for (let row = 0; row < influence.length; ) {
    const current = block[row];
    let sum = 0;
    for (; row < influence.length && block[row] === current; row += 1) {
      sum += weight[row]! * influence[row]!;
      total += weight[row]!;
      size = Math.max(size, Math.abs(influence[row]!));
    }
    blocks += 1;
    squares += sum * sum;
  }
  if (blocks < 2) return null;
  // What is left of rounding where no row adds anything.
  if (size <= 1e-14) return 0;
  return Math.sqrt((blocks / (blocks - 1)) * squares) / total;
}
