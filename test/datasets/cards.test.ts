import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { datasetCardSchema } from '#domain/dataset.ts';
import { type Row, rowSchema } from '#domain/row.ts';
import { hashRows } from '#domain/rows-hash.ts';

const root = new URL('../../', import.meta.url);
const datasets = ['datasets', 'examples/datasets'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort(),
);

it('lists the datasets', () => {
  expect(datasets).toEqual([
    'datasets/emoji-search',
    'datasets/reviews-sentiment',
    'datasets/spelling-rewrite',
    'examples/datasets/emoji-questions',
    'examples/datasets/misspelled-words',
    'examples/datasets/proofreading-tasks',
    'examples/datasets/spelling-dialogues',
  ]);
});

describe.each(datasets)('%s', async (path) => {
  const name = path.split('/').at(-1)!;
  const folder = new URL(`${path}/`, root);
  const card = datasetCardSchema.parse(parse(readFileSync(new URL('card.yaml', folder), 'utf8')));
  const { default: build } = (await import(new URL('build.ts', folder).href)) as {
    default: () => Iterable<Row>;
  };
  const rows = [...build()];

  it('has a card of its own name', () => {
    expect(card.name).toBe(name);
  });

  it('builds the rows that its card records', async () => {
    expect(await hashRows(rows)).toBe(card.rowsSha256);
  });

  it('builds the same rows again', async () => {
    expect(await hashRows(build())).toBe(card.rowsSha256);
  });

  it('builds valid rows with ids of their own', () => {
    for (const row of rows) rowSchema.parse(row);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
  });

  it('gives every row a declared value of every declared slice, and uses every value', () => {
    for (const [slice, declared] of Object.entries(card.slices)) {
      expect(declared).toMatchObject({ description: expect.any(String), values: expect.any(Array) });
      const { values } = declared as { values: string[] };
      expect(new Set(rows.map((row) => row.slices?.[slice]))).toEqual(new Set(values));
    }
    for (const row of rows)
      expect(Object.keys(row.slices ?? {}).sort()).toEqual(Object.keys(card.slices).sort());
  });

  it('stratifies by declared slices', () => {
    expect(Object.keys(card.slices)).toEqual(expect.arrayContaining(card.stratify));
  });
});
