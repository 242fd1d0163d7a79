import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '#domain/dataset.ts';
import { planShards } from '#domain/shard-plan.ts';

const block = (number: number, rows: number, stratum = 'all'): Block => ({
  number,
  stratum,
  rows,
  clusters: 1,
  offset: 0,
  bytes: 1,
  sha256: '',
  inputsSha256: '',
});

describe('a shard plan', () => {
  it('covers every judged block once, in order, with waves that have no gap between them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2_048 }), { minLength: 1, maxLength: 80 }),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: 128, max: 4_096 }),
        (rows, waves, sample, shardRows) => {
          const blocks = rows.map((count, number) => block(number, count));
          const shares = Array.from({ length: waves }, (_, i) => (i + 1) / waves);
          const shards = planShards(blocks, shares, sample, shardRows);
          expect(shards[0]?.fromBlock).toBe(0);
          expect(shards.at(-1)?.toBlock).toBe(Math.max(1, Math.ceil(blocks.length * sample)));
          for (const [i, shard] of shards.entries()) {
            const before = shards[i - 1];
            expect(shard.number).toBe(i);
            expect(shard.fromBlock).toBe(before?.toBlock ?? 0);
            expect(shard.toBlock).toBeGreaterThan(shard.fromBlock);
            expect(shard.wave - (before?.wave ?? 0)).toBeLessThanOrEqual(1);
            expect(shard.rows <= shardRows || shard.toBlock === shard.fromBlock + 1).toBe(true);
          }
        },
      ),
    );
  });

  it('has as many waves as blocks where there are fewer blocks than waves', () => {
    const shards = planShards([block(0, 10), block(1, 10)], [0.1, 0.2, 0.5, 1], 1, 1_500);
    expect(shards.map(({ wave, fromBlock, toBlock }) => [wave, fromBlock, toBlock])).toEqual([
      [0, 0, 1],
      [1, 1, 2],
    ]);
  });

  it('reads a block of every stratum, however small the sample', () => {
    const blocks = ['a', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c'].map((stratum, i) => block(i, 128, stratum));
    expect(planShards(blocks, [1], 0.01, 4_096).at(-1)?.toBlock).toBe(3);
    expect(planShards(blocks, [1], 0.5, 4_096).at(-1)?.toBlock).toBe(5);
  });
});
