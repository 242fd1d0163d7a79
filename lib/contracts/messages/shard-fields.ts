import { z } from 'zod';

/** What names a shard in messages. */
export const shardFields = {
  runId: z.string().min(1),
  /** Hash of the manifest, which is also its key. */
  manifest: z.string().min(1),
  /** From 0. */
  wave: z.number().int().min(0),
  /** From 0, over all waves. */
  shard: z.number().int().min(0),
  fromBlock: z.number().int().min(0),
  /** Exclusive. */
  toBlock: z.number().int().min(1),
};

/** For a shard's `refine`: a shard holds at least one block. */
export function holdsBlocks({ fromBlock, toBlock }: { fromBlock: number; toBlock: number }): boolean {
  return fromBlock < toBlock;
}

export const holdsBlocksProblem = { path: ['toBlock'], message: 'a block after fromBlock' };
