import type { ArmColumns, RowColumnsTable, RowTable } from '#domain/tallies/evidence.ts';

/**
 * The rows of all shards together, in block order whoever finished first.
 *
 * @param weightOf what a row of a block counts
 */
export function joinRowTables(
  shards: readonly RowColumnsTable[],
  weightOf: (block: number) => number,
): RowTable | null {
  const filled = shards.filter(({ block }) => block.length > 0).sort((a, b) => a.block[0]! - b.block[0]!);
  const [first] = filled;
  if (first === undefined) return null;
  const block = joinInts(filled.map((shard) => shard.block));
  const sliceSets: (readonly string[])[] = [];
  const indexOf = new Map<string, number>();
  const sliceSet = joinInts(
    filled.map((shard) => {
      const renamed = shard.sliceSets.map((keys) => {
        const name = keys.join('\n');
        if (!indexOf.has(name)) indexOf.set(name, sliceSets.push(keys) - 1);
        return indexOf.get(name)!;
      });
      return shard.sliceSet.map((index) => renamed[index]!);
    }),
  );
  return {
    block,
    sliceSet,
    sliceSets,
    weight: Float64Array.from(block, weightOf),
    columns: new Map(
      [...first.columns].map(([name, arms]) => [
        name,
        arms.map((_, arm) => joinColumns(filled.map(({ columns }) => columns.get(name)![arm]!))),
      ]),
    ),
  };
}

function joinColumns(parts: readonly ArmColumns[]): ArmColumns {
  const scored = new Uint8Array(parts.reduce((rows, part) => rows + part.scored.length, 0));
  const values = parts[0]!.values.map(() => new Float64Array(scored.length));
  let at = 0;
  for (const part of parts) {
    scored.set(part.scored, at);
    part.values.forEach((column, i) => {
      values[i]!.set(column, at);
    });
    at += part.scored.length;
  }
  return { scored, values };
}

function joinInts(parts: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(parts.reduce((rows, part) => rows + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
