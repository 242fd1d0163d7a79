import type { Statistic } from '#domain/score.ts';
import type { Method } from '#domain/statistics/method.ts';

export const blockJackknifeMethod: Method = {
  id: 'block-jackknife',
  name: 'delete-a-block jackknife, t',
  meaning:
    'Interval and test of a smooth function of counts, from blocks that are random groups of clusters.',
  formula: 'estimate ± t √((B − 1) / B Σ (θ without b − mean)²)',
  avoidWhen: 'Avoid for statistics that jump, such as a median: the jackknife needs smooth ones.',
  conventions: ['the estimate on all rows, not corrected for bias', 'degrees of freedom: blocks − 1'],
  source: 'Quenouille 1949; Shao and Tu 1995, The Jackknife and Bootstrap, 2.3 and 6.2.2',
};

/**
 * Standard error of a statistic from its values without each block:
 * √( (B − 1) / B Σ_b (θ_(b) − mean θ_( ))² ); null with fewer than two blocks, or where a block's absence leaves no value.
 */
export function blockJackknifeError(blocks: number, without: (block: number) => Statistic): number | null {
  if (blocks < 2) return null;
  const values = new Float64Array(blocks);
  let sum = 0;
  for (let block = 0; block < blocks; block += 1) {
    const value = without(block);
    if (typeof value !== 'number') return null;
    values[block] = value;
    sum += value;
  }
  const mean = sum / blocks;
  let squares = 0;
  let size = 0;
  for (const value of values) {
    squares += (value - mean) ** 2;
    size += value * value;
  }
  // What is left of rounding where no block makes a difference.
  return squares <= 1e-24 * size ? 0 : Math.sqrt(((blocks - 1) / blocks) * squares);
}
