import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { type DatasetCard, type DatasetIndex, datasetIndexSchema, stratumOf } from '#domain/dataset.ts';
import { sha256 } from '#domain/hash.ts';
import { canonicalJson } from '#domain/json.ts';
import { clusterOf, type Row } from '#domain/row.ts';
import { rowLine } from '#domain/rows-hash.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { clusterHash } from '#workflow/publishing/hash32.ts';
import type { DatasetSource } from '#workflow/publishing/read-dataset-folder.ts';
import { stageDataset } from '#workflow/publishing/stage-dataset.ts';

const card: DatasetCard = {
  name: 'words',
  title: 'Rows of a test',
  description: 'Rows of a test.',
  provenance: 'made by hand',
  licence: 'Apache-2.0',
  sensitivity: 'public',
  pii: 'none',
  retention: 'none',
  refresh: 'never',
  seed: 'seed',
  stratify: ['size'],
  slices: { size: 'of the question' },
  rowsSha256: '0'.repeat(64),
};

function sourceOf(rows: Iterable<Row>, stratify = card.stratify): DatasetSource {
  return {
    card: { ...card, stratify },
    cardSource: { file: 'card.yaml', value: {}, locate: () => undefined },
    rowsFile: 'rows.jsonl',
    async *rows() {
      let number = 0;
      for (const row of rows) {
        number += 1;
        yield { row, number, line: rowLine(row) };
      }
    },
  };
}

interface Staged {
  readonly index: DatasetIndex;
  /** The rows of each block. */
  readonly blocks: readonly (readonly Row[])[];
}

async function stage(source: DatasetSource, memoryBytes?: number): Promise<Staged> {
  const objects = new MemoryObjectStore();
  const { index } = await stageDataset(source, objects, memoryBytes === undefined ? {} : { memoryBytes });
  const bytes = (await objects.get(storageKeys.datasetRows(index.version)))!;
  const blocks = index.blocks.map((block) =>
    Buffer.from(bytes.subarray(block.offset, block.offset + block.bytes))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Row),
  );
  expect(bytes).toHaveLength(index.blocks.at(-1)!.offset + index.blocks.at(-1)!.bytes);
  return { index: datasetIndexSchema.parse(index), blocks };
}

/** Any rows: a few large strata or many small ones, clusters within and across them. */
const anyRows = fc
  .tuple(
    fc.integer({ min: 1, max: 700 }),
    fc.integer({ min: 1, max: 8 }),
    fc.integer({ min: 1, max: 900 }),
    fc.integer(),
  )
  .map(([count, strata, clusters, salt]) =>
    Array.from({ length: count }, (_, n): Row => {
      const draw = Number.parseInt(sha256(`${salt} ${n}`).slice(0, 8), 16);
      return {
        id: `${draw.toString(36)}-${n}`,
        input: { text: `question\t${n}` },
        // A third of the rows each: by itself, in a cluster, in a cluster across strata.
        slices: { size: `s${(draw >>> 3) % strata}` },
        ...(draw % 3 > 0 && { cluster: `c${(draw >>> 5) % clusters}` }),
      };
    }),
  );

it('keeps every row, clusters whole and adjacent, and every prefix of the blocks a prefix of each stratum', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const { index, blocks } = await stage(sourceOf(rows));
      const placed = blocks.flat();
      expect(placed.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());

      const groups = blocks.map((block) => groupAdjacent(block));
      expect(groups.flat()).toHaveLength(index.clusters);
      expect(new Set(groups.flat())).toHaveLength(index.clusters);
      expect(groups.map((group) => group.length)).toEqual(index.blocks.map((block) => block.clusters));

      for (const [stratum, count] of Object.entries(index.strata)) {
        const own = index.blocks.filter((block) => block.stratum === stratum);
        expect(own.reduce((sum, block) => sum + block.rows, 0)).toBe(count);
        const hashes = own.flatMap((block) =>
          groups[block.number]!.map((cluster) => clusterHash(card.seed, cluster)),
        );
        expect(hashes).toEqual(hashes.toSorted((a, b) => a - b));
      }
      for (const [number, block] of blocks.entries()) {
        const strata = new Set(block.map(({ slices }) => stratumOf(slices, card.stratify)));
        expect(strata).toContain(index.blocks[number]!.stratum);
      }
    }),
    { numRuns: 40 },
  );
});

it('makes the same version of the same rows however little memory it may use', async () => {
  await fc.assert(
    fc.asyncProperty(anyRows, async (rows) => {
      const { index } = await stage(sourceOf(rows), 2_000);
      expect(index).toEqual((await stage(sourceOf(rows))).index);
    }),
    { numRuns: 15 },
  );
});

it('hashes the bytes of a block, and apart from them what it asks', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, n): Row => ({ id: `row-${n}`, input: n, reference: 'a', slices: { size: 's' } }),
  );
  const { index, blocks } = await stage(sourceOf(rows));
  for (const [number, block] of blocks.entries()) {
    expect(index.blocks[number]!.sha256).toBe(sha256(block.map(rowLine).join('')));
    const inputs = block.map(({ id, input }) => `${canonicalJson({ id, input })}\n`);
    expect(index.blocks[number]!.inputsSha256).toBe(sha256(inputs.join('')));
  }
  const relabelled = await stage(sourceOf(rows.map((row) => ({ ...row, reference: 'b' }))));
  expect(relabelled.index.blocks.map((block) => block.inputsSha256)).toEqual(
    index.blocks.map((block) => block.inputsSha256),
  );
  expect(relabelled.index.version).not.toBe(index.version);
});

describe('a new version', () => {
  it('with 1 % other rows leaves the inputs of all other blocks as they were', async () => {
    const positions = fc.uniqueArray(fc.nat({ max: 4_999 }), { minLength: 1, maxLength: 50 });
    const base = Array.from(
      { length: 5_000 },
      (_, n): Row => ({ id: `row-${n}`, input: `question ${n}`, slices: { size: `s${n % 3}` } }),
    );
    const before = await stage(sourceOf(base));
    await fc.assert(
      fc.asyncProperty(positions, async (changed) => {
        const rows = base.map((row, n) =>
          changed.includes(n) ? { ...row, input: `${String(row.input)} again` } : row,
        );
        const after = await stage(sourceOf(rows));
        expect(after.index.blocks).toHaveLength(before.index.blocks.length);
        const touched = new Set(changed.map((n) => `row-${n}`));
        for (const [number, block] of before.index.blocks.entries()) {
          const isTouched = before.blocks[number]!.some(({ id }) => touched.has(id));
          expect(after.index.blocks[number]!.inputsSha256 === block.inputsSha256).toBe(!isTouched);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('with other rows added leaves the old ones in their order', async () => {
    const base = Array.from({ length: 1_000 }, (_, n): Row => ({ id: `row-${n}`, input: n }));
    const more = Array.from({ length: 30 }, (_, n): Row => ({ id: `new-${n}`, input: n }));
    const before = (await stage(sourceOf(base, []))).blocks.flat().map(({ id }) => id);
    const after = (await stage(sourceOf([...more, ...base], []))).blocks.flat().map(({ id }) => id);
    expect(after.filter((id) => id.startsWith('row-'))).toEqual(before);
  });
});

it('publishes 200,000 rows through temporary files', async () => {
  function* rows(): Generator<Row> {
    for (let n = 0; n < 200_000; n += 1) {
      yield { id: `row-${n}`, input: `question ${n}`, slices: { size: n % 10 === 0 ? 'large' : 'small' } };
    }
  }
  const { index, blocks } = await stage(sourceOf(rows()), 1_000_000);
  expect(index.strata).toEqual({ 'size=large': 20_000, 'size=small': 180_000 });
  expect(index.blocks.length).toBeGreaterThan(500);
  expect(index.blocks.length).toBeLessThanOrEqual(1_024);
  expect(Math.max(...index.blocks.map((block) => block.rows))).toBeLessThan(2_048);
  expect(new Set(blocks.flat().map(({ id }) => id)).size).toBe(200_000);
});

/** The cluster of each run of rows that share one. */
function groupAdjacent(rows: readonly Row[]): string[] {
  return rows.map(clusterOf).filter((cluster, at, all) => cluster !== all[at - 1]);
}
