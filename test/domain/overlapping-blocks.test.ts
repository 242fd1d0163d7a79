import { describe, expect, it } from 'vitest';
import type { DatasetIndex } from '#domain/dataset.ts';
import { overlappingBlocks } from '#domain/overlapping-blocks.ts';

/** A version of whose blocks only the places matter: `[stratum, bits, prefix]`. */
function version(places: readonly (readonly [string, number, number])[], seed = 'seed'): DatasetIndex {
  return {
    card: { seed },
    blocks: places.map(([stratum], number) => ({ number, stratum })),
    prefixes: places.map(([, bits, prefix]) => [bits, prefix]),
  } as unknown as DatasetIndex;
}

const quarters = [0, 1, 2, 3].map((prefix) => ['a', 2, prefix] as const);
const halves = [0, 1].map((prefix) => ['a', 1, prefix] as const);

function numbers(of: DatasetIndex, number: number, other: DatasetIndex): number[] {
  return overlappingBlocks(of.blocks[number]!, of, other).map((block) => block.number);
}

describe('the blocks in which a row may have stood before', () => {
  it('are both halves of a block that was split, and the whole of one that was merged', () => {
    expect(numbers(version(halves), 1, version(quarters))).toEqual([2, 3]);
    expect(numbers(version(quarters), 2, version(halves))).toEqual([1]);
    expect(numbers(version(quarters), 2, version(quarters))).toEqual([2]);
    expect(numbers(version([['a', 0, 0]]), 0, version(quarters))).toEqual([0, 1, 2, 3]);
  });

  it('are told apart at the last of 32 bits', () => {
    const last = 2 ** 32 - 1;
    const of = version([['a', 32, last]]);
    expect(
      numbers(
        of,
        0,
        version([
          ['a', 32, last - 1],
          ['a', 32, last],
        ]),
      ),
    ).toEqual([1]);
  });

  it('are those of the same stratum alone', () => {
    expect(numbers(version(halves), 0, version([['b', 1, 0], ...halves]))).toEqual([1]);
  });

  it('are none under another seed, or where a version has no prefixes', () => {
    expect(numbers(version(halves), 0, version(halves, 'other'))).toEqual([]);
    const { prefixes, ...without } = version(halves);
    expect(numbers(version(halves), 0, without)).toEqual([]);
    expect(numbers(without, 0, version(halves))).toEqual([]);
  });
});
