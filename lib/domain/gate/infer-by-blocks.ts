import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { tInference } from '#domain/gate/t-inference.ts';
import type { Statistic } from '#domain/score.ts';
import { blockJackknifeError, blockJackknifeMethod } from '#domain/statistics/intervals/block-jackknife.ts';

export interface BlockStatistic {
  readonly estimate: Statistic;
  readonly rows: number;
  readonly blocks: number;
  /** The statistic without one block's rows. */
  readonly without: (block: number) => Statistic;
  /** Blocks that show something in which the error can be seen. */
  readonly informative: number;
}

/** A smooth function of what blocks add up to; its error is the delete-a-block jackknife's. */
export function inferByBlocks(of: BlockStatistic): Inference | NoInference {
  const { estimate, blocks, rows, informative } = of;
  if (typeof estimate !== 'number') return { none: estimate.undefined };
  const standardError = blockJackknifeError(blocks, of.without);
  if (standardError === null) return { none: `the error cannot be had from ${blocks} blocks` };
  return tInference({
    estimate,
    standardError,
    rows,
    clusters: blocks,
    informative,
    degreesOfFreedom: Math.max(1, Math.min(blocks, informative) - 1),
    effectiveN: rows,
    range: [null, null],
    method: blockJackknifeMethod.id,
  });
}

/** sign (a − b), where both have a value. */
export function differenceOf(a: Statistic, b: Statistic, sign: 1 | -1): Statistic {
  if (typeof a !== 'number') return a;
  return typeof b === 'number' ? sign * (a - b) : b;
}
