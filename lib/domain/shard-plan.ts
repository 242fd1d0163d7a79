import type { Block } from '#domain/dataset.ts';
import { blocksOf } from '#domain/wave-plan.ts';

/** A contiguous run of blocks of one wave: the unit of work. */
export interface Shard {
  readonly number: number;
  readonly wave: number;
  readonly fromBlock: number;
  /** Exclusive. */
  readonly toBlock: number;
  readonly rows: number;
}

/**
 * The shards of a run, wave by wave. A wave is a prefix of the blocks, so it is a prefix of every stratum; each wave gets
 * at least one block.
 *
 * @param waves cumulative shares of the judged rows, ascending, ending in 1.
 * @param sample share of the dataset that is judged at all, (0, 1]; more where a stratum would have no block in it, since of
 *   that one nothing would be known.
 * @param shardRows rows a shard holds, about; a block is never split.
 */
export function planShards(
  blocks: readonly Block[],
  waves: readonly number[],
  sample: number,
  shardRows: number,
): readonly Shard[] {
  const judged = judgedBlocks(blocks, sample);
  const shards: Shard[] = [];
  let from = 0;
  for (const [wave, share] of waves.entries()) {
    const end = Math.min(judged.length, Math.max(from + 1, blocksOf(judged, share)));
    while (from < end) {
      let to = from;
      let rows = 0;
      while (to < end && (to === from || rows + judged[to]!.rows <= shardRows)) {
        rows += judged[to]!.rows;
        to += 1;
      }
      shards.push({ number: shards.length, wave, fromBlock: from, toBlock: to, rows });
      from = to;
    }
  }
  return shards;
}

/** The blocks that a sample reads. @param sample as `planShards` has it */
export function judgedBlocks(blocks: readonly Block[], sample: number): readonly Block[] {
  const sampled = Math.ceil(blocks.length * sample);
  return blocks.slice(0, Math.max(sampled, blocksToEveryStratum(blocks)));
}

/** The length of the shortest prefix that has a block of every stratum. */
function blocksToEveryStratum(blocks: readonly Block[]): number {
  const seen = new Set<string>();
  let length = 0;
  for (const [i, { stratum }] of blocks.entries()) {
    if (seen.has(stratum)) continue;
    seen.add(stratum);
    length = i + 1;
  }
  return length;
}

/** Shards of one wave that mark their completion in one item. */
export const STRIPE_SHARDS = 256;

/** The stripe of a shard: its place among the shards of its wave. */
export function stripeOf(shard: Pick<Shard, 'number'>, firstOfWave: number): number {
  return Math.floor((shard.number - firstOfWave) / STRIPE_SHARDS);
}
