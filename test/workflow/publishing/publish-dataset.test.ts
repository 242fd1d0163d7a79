import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { type DatasetIndex, datasetIndexSchema } from '#domain/dataset.ts';
import type { Row } from '#domain/row.ts';
import { hashRows } from '#domain/rows-hash.ts';
import { type CardParts, cardYaml, datasetFolder } from '#support/dataset-folder.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { writeFolder } from '#support/write-folder.ts';
import { describeProblem } from '#workflow/publishing/definition-error.ts';
import { publishDataset } from '#workflow/publishing/publish-dataset.ts';

const emptyStores = () => ({ objects: new MemoryObjectStore(), registry: new MemoryRegistry() });

async function publish(rows: readonly Row[], parts: CardParts = {}, stores = emptyStores()) {
  const folder = await datasetFolder(rows, parts);
  const { warnings, version, result } = await publishDataset(folder, stores);
  const index: DatasetIndex = datasetIndexSchema.parse(
    JSON.parse(stores.objects.text(storageKeys.datasetIndex(version))),
  );
  const lines = stores.objects.text(storageKeys.datasetRows(version)).trimEnd().split('\n');
  return { folder, warnings, result, index, ids: lines.map((line) => (JSON.parse(line) as Row).id) };
}

const numbered = (count: number, more: (n: number) => Partial<Row> = () => ({})): Row[] =>
  Array.from({ length: count }, (_, n) => ({ id: `row-${n}`, input: `question ${n}`, ...more(n) }));

describe('publishing again', () => {
  it('changes nothing and writes nothing for the same bytes', async () => {
    const stores = emptyStores();
    const first = await publish(numbered(300), {}, stores);
    const { writes } = stores.objects;
    const second = await publish(numbered(300), {}, stores);
    expect([first.result, second.result]).toEqual(['published', 'unchanged']);
    expect(second.index).toEqual(first.index);
    expect(stores.objects.writes).toBe(writes);
  });

  it('makes another version for another row or another card', async () => {
    const stores = emptyStores();
    const versions = [
      await publish(numbered(300), {}, stores),
      await publish(numbered(301), {}, stores),
      await publish(numbered(300), { seed: 'other' }, stores),
    ].map(({ index }) => index.version);
    expect(new Set(versions).size).toBe(3);
  });

  it('finishes what an attempt that died between rows and index left', async () => {
    const stores = emptyStores();
    const { index } = await publish(numbered(300), {}, stores);
    stores.objects.objects.delete(storageKeys.datasetIndex(index.version));
    const again = await publish(numbered(300), {}, stores);
    expect(again.index).toEqual(index);
  });
});

describe('clusters', () => {
  it('stay whole, in the stratum of the row with the least id', async () => {
    const rows = numbered(600, (n) => ({
      slices: { size: n % 2 === 0 ? 'even' : 'odd' },
      ...(n < 6 && { cluster: 'shared' }),
    })).reverse();
    const { index, ids } = await publish(rows, { stratify: ['size'], slices: { size: 'of the number' } });
    // Rows 0 to 5, of which row-0 is even: three odd rows move with it.
    expect(index.strata).toEqual({ 'size=even': 303, 'size=odd': 297 });
    const places = [0, 1, 2, 3, 4, 5].map((n) => ids.indexOf(`row-${n}`)).sort((a, b) => a - b);
    expect(places.at(-1)! - places[0]!).toBe(5);
    expect(index.clusters).toBe(595);
  });

  it('above 5 % of the rows are warned about, not refused', async () => {
    const rows = numbered(100, (n) => ({ cluster: n < 6 ? 'big' : n < 11 ? 'just right' : `c${n}` }));
    const { warnings, folder, result } = await publish(rows);
    expect(result).toBe('published');
    expect(warnings.map(describeProblem)).toEqual([
      `${folder}/rows.jsonl, cluster: Expected a cluster to have at most 5 % of the rows, got "big" with 6 of 100 rows (6.0 %). Its rows count as one group, so intervals will be wide: take fewer of them, or divide the cluster.`,
    ]);
  });

  it('of one row are never too large', async () => {
    expect((await publish(numbered(3))).warnings).toEqual([]);
  });
});

describe('a refused dataset', () => {
  async function refusal(folder: string): Promise<string> {
    const stores = emptyStores();
    const temporary = writeFolder('tmp', {});
    vi.stubEnv('TMPDIR', temporary);
    try {
      expect(tmpdir()).toBe(temporary);
      await publishDataset(folder, stores, { memoryBytes: 1_000 });
    } catch (error) {
      expect(stores.objects.objects.size).toBe(0);
      expect(await stores.registry.datasetVersion('words')).toBeNull();
      expect(readdirSync(temporary)).toEqual([]);
      return (error as Error).message.replaceAll(`${folder}/`, '');
    } finally {
      vi.unstubAllEnvs();
    }
    throw new Error('Expected the dataset to be refused.');
  }

  it('names both lines of a duplicate id, and leaves nothing behind', async () => {
    const rows = numbered(200);
    rows[150] = { id: 'row-7', input: 'another question' };
    expect(await refusal(await datasetFolder(rows))).toBe(
      'rows.jsonl:151, id: Expected an id that no other row has, got "row-7", which line 8 has too. Give one of them another id, or remove one.',
    );
  });

  it('names both rows where code made them', async () => {
    const rows = [
      { id: 'a', input: 1 },
      { id: 'a', input: 2 },
    ];
    const folder = writeFolder('words', {
      'card.yaml': cardYaml('words', { rowsSha256: await hashRows(rows) }),
      'build.ts': `export default () => ${JSON.stringify(rows)};`,
    });
    expect(await refusal(folder)).toContain(
      'build.ts, row 2, id: Expected an id that no other row has, got "a", which row 1 has too.',
    );
  });

  it('may not have a slice of more than 200 values', async () => {
    const rows = numbered(201, (n) => ({ slices: { page: String(n) } }));
    expect(await refusal(await datasetFolder(rows, { slices: { page: 'where' } }))).toBe(
      'card.yaml:12:10, slices.page: Expected at most 200 values of "page", got more than 200. Group them (ranges, kinds, "other"), or leave the dimension out.',
    );
  });

  it('may not have more than 200 strata', async () => {
    const rows = numbered(225, (n) => ({ slices: { tens: `${Math.floor(n / 15)}`, ones: `${n % 15}` } }));
    const parts = { slices: { tens: 't', ones: 'o' }, stratify: ['tens', 'ones'] };
    expect(await refusal(await datasetFolder(rows, parts))).toContain(
      'card.yaml:11:1, stratify: Expected at most 200 combinations of these values, got more than 200.',
    );
  });

  it('is refused before anything is written where the hash is another', async () => {
    expect(await refusal(await datasetFolder(numbered(10), { rowsSha256: 'f'.repeat(64) }))).toContain(
      'rowsSha256: Expected',
    );
  });
});
