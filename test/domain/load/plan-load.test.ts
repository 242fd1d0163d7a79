import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callersAt, levelAt, loadStretches } from '#domain/load/load-level.ts';
import { type Load, loadSchema } from '#domain/load/load-schema.ts';
import { blockAt, blockStartMs, planLoad } from '#domain/load/plan-load.ts';

const closed = (forSeconds: number, more: object = {}): Load =>
  loadSchema.parse({ loop: 'closed', profile: [{ forSeconds, concurrency: 4 }], ...more });

test('a load that fits into a function is one shard of 32 blocks of time', () => {
  const plan = planLoad(closed(64), 30_000);
  expect(plan).toMatchObject({ coldStarts: 0, blockMs: 2_000, blocks: 32 });
  expect(plan.shards).toEqual([{ number: 0, wave: 0, fromBlock: 0, toBlock: 32, rows: 256 }]);
});

test('a longer one is cut into segments, each a wave of its own, so that none runs beside another', () => {
  const { shards, blockMs, blocks } = planLoad(closed(600), 30_000);
  expect({ blockMs, blocks }).toEqual({ blockMs: 10_000, blocks: 60 });
  expect(shards.map(({ wave }) => wave)).toEqual([0, 1, 2, 3, 4]);
  expect(shards.map(({ fromBlock, toBlock }) => [fromBlock, toBlock])).toEqual([
    [0, 12],
    [12, 24],
    [24, 36],
    [36, 48],
    [48, 60],
  ]);
});

test('cold starts come first, as many in a shard as surely fit', () => {
  const plan = planLoad(closed(32, { coldStarts: { count: 5, idleSeconds: 35 } }), 30_000);
  expect(plan.shards.map(({ fromBlock, toBlock, rows }) => [fromBlock, toBlock, rows])).toEqual([
    [0, 2, 2],
    [2, 4, 2],
    [4, 5, 1],
    [5, 37, 128],
  ]);
});

test('levels go in a straight line on a ramp, and stay at the last one', () => {
  const load = loadSchema.parse({
    loop: 'closed',
    profile: [
      { forSeconds: 10, concurrency: 2, rampTo: 12 },
      { forSeconds: 5, concurrency: 12 },
    ],
  });
  const stretches = loadStretches(load);
  expect([0, 5_000, 9_999, 12_000, 99_000].map((ms) => Math.round(levelAt(stretches, ms)))).toEqual([
    2, 7, 12, 12, 12,
  ]);
  expect(callersAt(loadStretches(closed(1)), 0)).toBe(4);
});

test('segments cover the profile once, in order, and each leaves a function its time', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 7_200, noNaN: true }),
      fc.integer({ min: 100, max: 100_000 }),
      fc.integer({ min: 0, max: 20 }),
      (forSeconds, timeoutMs, count) => {
        const coldStarts = count === 0 ? {} : { coldStarts: { count, idleSeconds: 5 } };
        const plan = planLoad(closed(forSeconds, coldStarts), timeoutMs);
        let block = 0;
        for (const { fromBlock, toBlock, wave, number } of plan.shards) {
          expect([fromBlock, wave]).toEqual([block, number]);
          expect(toBlock).toBeGreaterThan(fromBlock);
          if (fromBlock >= plan.coldStarts) {
            expect((toBlock - fromBlock) * plan.blockMs + timeoutMs).toBeLessThan(160_001);
          }
          block = toBlock;
        }
        expect(block).toBe(plan.blocks);
        expect(blockAt(plan, blockStartMs(plan, plan.blocks - 1))).toBe(plan.blocks - 1);
      },
    ),
  );
});
