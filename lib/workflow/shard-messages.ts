import type { NewMessage } from '#contracts/messages/message-catalogue.ts';
import type { Manifest } from '#domain/manifest.ts';

/**
 * The messages that set one wave's shards going; they name a shard both to those who ask and to those who score.
 *
 * @param wanted which of the wave's shards; default: all.
 */
export function shardMessages(
  manifest: Manifest,
  hash: string,
  wave: number,
  wanted: (shard: number) => boolean = () => true,
): (NewMessage<'infer'> & NewMessage<'score'>)[] {
  return manifest.shards.flatMap(([shardWave, fromBlock, toBlock], shard) =>
    shardWave === wave && wanted(shard)
      ? [{ runId: manifest.runId, manifest: hash, wave, shard, fromBlock, toBlock, hop: 0 }]
      : [],
  );
}

/** How many shards each wave has, in order. */
export function shardsPerWave(manifest: Pick<Manifest, 'shards'>): number[] {
  const counts: number[] = [];
  for (const [wave] of manifest.shards) counts[wave] = (counts[wave] ?? 0) + 1;
  return counts;
}

/** The number of a wave's first shard. */
export function firstShardOf(shardCounts: readonly number[], wave: number): number {
  return shardCounts.slice(0, wave).reduce((sum, count) => sum + count, 0);
}
