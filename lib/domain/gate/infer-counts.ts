import { BlockTables } from '#domain/gate/block-tables.ts';
import { differenceOf, inferByBlocks } from '#domain/gate/infer-by-blocks.ts';
import type { Inference, NoInference } from '#domain/gate/inference.ts';
import type { JointMeasure } from '#domain/metric.ts';
import type { ContingencyTable } from '#domain/tallies/contingency-table.ts';
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
  return inferByBlocks({
    estimate: measure.statistic(tables.table()),
    rows: tables.rows,
    blocks: tables.blocks,
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
  const difference = (a: ContingencyTable, b: ContingencyTable) =>
    differenceOf(measure.statistic(a), measure.statistic(b), sign);
  const differ = (labels: readonly number[]) =>
    labels[1 + arm]! >= 0 && labels[1 + baseline]! >= 0 && labels[1 + arm] !== labels[1 + baseline];
  return inferByBlocks({
    estimate: difference(ours.table(), theirs.table()),
    rows: ours.rows,
    blocks: ours.blocks,
    without: (block) => difference(ours.without(block), theirs.without(block)),
    informative: blocksHaving(evidence, arms, differ),
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
