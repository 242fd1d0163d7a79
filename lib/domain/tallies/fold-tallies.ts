import { canonicalJson } from '#domain/json.ts';
import type { ArmCoverageTally, ArmEffort, BlockTally } from '#domain/tallies/block-tally.ts';
import type { Evidence, RowColumnsTable } from '#domain/tallies/evidence.ts';
import { SliceFold } from '#domain/tallies/fold-slice.ts';
import { joinRowTables } from '#domain/tallies/join-row-tables.ts';

/** Stratum to the number of rows it has in the dataset. */
export type StratumSizes = Readonly<Record<string, number>>;

/**
 * Folds block tallies in block order, so that the same blocks give the same bits whoever finished first. A tally that
 * comes twice counts once.
 *
 * @param strata rows of each stratum; a sample that reads a part of each is weighted back to them. Default: every row
 *   counts alike.
 * @param shardRows what measures that need rows read, by shard. Default: no metric needs rows.
 * @throws Error for two different tallies of one block, for tallies of different arms, for no tally, and for a block of a
 *   stratum that `strata` does not name
 */
export function foldTallies(
  tallies: readonly BlockTally[],
  strata?: StratumSizes,
  shardRows: readonly RowColumnsTable[] = [],
): Evidence {
  const blocks = inBlockOrder(tallies);
  const first = blocks[0];
  if (first === undefined) throw new Error('Expected at least one block tally to fold, got none.');
  const { arms, baselineArm } = first;
  const others = baselineArm === null ? [] : arms.filter((arm) => arm !== baselineArm);
  const weights = stratumWeights(blocks, strata);
  const stratumOf = new Map(blocks.map(({ block, stratum }) => [block, stratum]));
  const slices = new Map<string, SliceFold>();
  const coverage = new Map<string, ArmCoverageTally>();
  const effort = new Map<string, ArmEffort>();
  let rows = 0;
  for (const tally of blocks) {
    if (canonicalJson([tally.arms, tally.baselineArm]) !== canonicalJson([arms, baselineArm])) {
      throw new Error(
        `Expected tallies of the arms ${arms.join(', ')}, got ${tally.arms.join(', ')}: block ${tally.block}.`,
      );
    }
    rows += tally.evidence.rows;
    for (const section of [tally.evidence, tally.effort]) {
      for (const [key, slice] of Object.entries(section.slices)) {
        const fold = slices.get(key) ?? new SliceFold(arms, others);
        slices.set(key, fold);
        fold.add(slice, section.labels, weights.get(tally.stratum)!, section === tally.evidence);
      }
    }
    arms.forEach((arm, i) => {
      coverage.set(arm, addCoverage(coverage.get(arm), tally.evidence.arms[i]!));
      effort.set(arm, addEffort(effort.get(arm), tally.effort.arms[i]!));
    });
  }
  return {
    rows,
    blocks: blocks.length,
    arms,
    baselineArm,
    unseenStrata: Object.keys(strata ?? {}).filter((name) => strata![name]! > 0 && !weights.has(name)),
    coverage,
    effort,
    rowTable: joinRowTables(shardRows, (block) => weights.get(stratumOf.get(block)!)!),
    slices: new Map(
      [...slices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, fold]) => [key, fold.finish()]),
    ),
  };
}

function inBlockOrder(tallies: readonly BlockTally[]): BlockTally[] {
  const byBlock = new Map<number, BlockTally>();
  for (const tally of tallies) {
    const other = byBlock.get(tally.block);
    byBlock.set(tally.block, other === undefined ? tally : sameTally(other, tally));
  }
  return [...byBlock.values()].sort((a, b) => a.block - b.block);
}

/** Of two tallies with the same evidence, the one whose effort comes first in text order, so that order does not matter. */
function sameTally(a: BlockTally, b: BlockTally): BlockTally {
  if (canonicalJson({ ...a, effort: null }) !== canonicalJson({ ...b, effort: null })) {
    throw new Error(`Expected one tally of block ${a.block}, got two that differ in their evidence.`);
  }
  return canonicalJson(a.effort) <= canonicalJson(b.effort) ? a : b;
}

/** What a row of each stratum stands for, scaled so that all rows read average 1. */
function stratumWeights(
  blocks: readonly BlockTally[],
  strata: StratumSizes | undefined,
): Map<string, number> {
  const read = new Map<string, number>();
  for (const { stratum, evidence } of blocks) read.set(stratum, (read.get(stratum) ?? 0) + evidence.rows);
  if (strata === undefined) return new Map([...read.keys()].map((stratum) => [stratum, 1]));
  let rows = 0;
  let stoodFor = 0;
  for (const [stratum, rowsRead] of read) {
    if (!Object.hasOwn(strata, stratum)) {
      const known = Object.keys(strata).join(', ');
      throw new Error(`Expected blocks of the strata ${known}, got one of ${JSON.stringify(stratum)}.`);
    }
    rows += rowsRead;
    stoodFor += strata[stratum]!;
  }
  return new Map(
    [...read].map(([stratum, rowsRead]) => [stratum, (strata[stratum]! * rows) / (rowsRead * stoodFor)]),
  );
}

function addCoverage(sum: ArmCoverageTally | undefined, part: ArmCoverageTally): ArmCoverageTally {
  const notScored: ArmCoverageTally['notScored'] = { ...sum?.notScored };
  for (const [metric, reasons] of Object.entries(part.notScored)) {
    notScored[metric] = addCounts(notScored[metric], reasons);
  }
  return {
    answered: (sum?.answered ?? 0) + part.answered,
    errors: addCounts(sum?.errors, part.errors),
    notScored,
  };
}

function addCounts(
  sum: Record<string, number> | undefined,
  part: Record<string, number>,
): Record<string, number> {
  const counts = { ...sum };
  for (const [key, rows] of Object.entries(part)) counts[key] = (counts[key] ?? 0) + rows;
  return counts;
}

function addEffort(sum: ArmEffort | undefined, part: ArmEffort): ArmEffort {
  if (sum === undefined) return part;
  return {
    tries: sum.tries + part.tries,
    costMicroUsd: sum.costMicroUsd + part.costMicroUsd,
    unpriced: sum.unpriced + part.unpriced,
    inputTokens: sum.inputTokens + part.inputTokens,
    outputTokens: sum.outputTokens + part.outputTokens,
  };
}
