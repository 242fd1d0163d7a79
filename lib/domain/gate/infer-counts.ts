import { BlockTables } from '#domain/gate/block-tables.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import { tInference } from '#domain/gate/t-inference.ts';
import type { JointMeasure } from '#domain/metric.ts';
import type { Statistic } from '#domain/score.ts';
import { blockJackknifeError, blockJackknifeMethod } from '#domain/statistics/intervals/block-jackknife.ts';
import type { JointEvidence } from '#domain/tallies/evidence.ts';

/** A function of one arm's counts. @param arms how many arms the evidence has; @param arm the index of this one */
export function inferCounts(
  measure: JointMeasure,
  evidence: JointEvidence,
  arms: number,
  arm: number,
): Inference | NoInference {
  const tables = new BlockTables(evidence, arms + 2, [arm]);
  const right = (labels: readonly number[]) => labels[1 + arm]! === labels[0]!;
  const wrong = (labels: readonly number[]) => labels[1 + arm]! >= 0 && !right(labels);
  return inferByBlocks(tables, measure.statistic(tables.table()), {
    without: (block) => measure.statistic(tables.without(block)),
    informative: Math.min(blocksHaving(evidence, arms, right), blocksHaving(evidence, arms, wrong)),
  });
}

/** The difference of a function of counts between an arm and the baseline, over the rows that both scored. */
export function inferCountsDifference(
  measure: JointMeasure,
  evidence: JointEvidence,
  arms: number,
  [arm, baseline]: readonly [number, number],
  sign: 1 | -1,
): Inference | NoInference {
  const ours = new BlockTables(evidence, arms + 2, [arm, baseline]);
  const theirs = new BlockTables(evidence, arms + 2, [baseline, arm]);
  const difference = (a: Statistic, b: Statistic): Statistic =>
    typeof a !== 'number' ? a : typeof b !== 'number' ? b : sign * (a - b);
  const differ = (labels: readonly number[]) =>
    labels[1 + arm]! >= 0 && labels[1 + baseline]! >= 0 && labels[1 + arm] !== labels[1 + baseline];
  return inferByBlocks(ours, difference(measure.statistic(ours.table()), measure.statistic(theirs.table())), {
    without: (block) =>
      difference(measure.statistic(ours.without(block)), measure.statistic(theirs.without(block))),
    informative: blocksHaving(evidence, arms, differ),
  });
}

function inferByBlocks(
  { blocks, rows }: BlockTables,
  estimate: Statistic,
  jackknife: { readonly without: (block: number) => Statistic; readonly informative: number },
): Inference | NoInference {
  if (typeof estimate !== 'number') return { none: estimate.undefined };
  const standardError = blockJackknifeError(blocks, jackknife.without);
  if (standardError === null) return { none: `the error cannot be had from ${blocks} blocks` };
  return tInference({
    estimate,
    standardError,
    rows,
    clusters: blocks,
    informative: jackknife.informative,
    degreesOfFreedom: Math.max(1, Math.min(blocks, jackknife.informative) - 1),
    effectiveN: rows,
    range: [null, null],
    method: blockJackknifeMethod.id,
  });
}

/** In how many blocks some row has labels (reference, then one per arm) of this kind. */
function blocksHaving(
  { blocks }: JointEvidence,
  arms: number,
  kind: (labels: readonly number[]) => boolean,
): number {
  return blocks.filter(({ cells }) => {
    for (let at = 0; at < cells.length; at += arms + 2) {
      if (kind(cells.slice(at, at + arms + 1))) return true;
    }
    return false;
  }).length;
}
