import type { Block, DatasetIndex } from '#domain/dataset.ts';

/**
 * The blocks of another version in which rows of `block` may stand: the same stratum, and a hash prefix that one shares with
 * the other, for blocks split and merge as a dataset grows and shrinks. None where the two versions order rows by different
 * hashes.
 */
export function overlappingBlocks(block: Block, of: DatasetIndex, other: DatasetIndex): Block[] {
  const own = of.prefixes?.[block.number];
  const { prefixes } = other;
  if (own === undefined || prefixes === undefined || of.card.seed !== other.card.seed) return [];
  return other.blocks.filter(
    ({ stratum, number }) => stratum === block.stratum && overlap(own, prefixes[number] ?? [0, 0]),
  );
}

type Prefix = readonly [bits: number, value: number];

/** Prefixes start at most at 2^32, so doubles hold every border exactly. */
function overlap([bitsA, a]: Prefix, [bitsB, b]: Prefix): boolean {
  return a / 2 ** bitsA < (b + 1) / 2 ** bitsB && b / 2 ** bitsB < (a + 1) / 2 ** bitsA;
}
