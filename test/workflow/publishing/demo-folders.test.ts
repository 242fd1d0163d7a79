import { beforeAll, describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { type DatasetIndex, datasetIndexSchema } from '#domain/dataset.ts';
import { sha256 } from '#domain/hash.ts';
import { publishedSuiteSchema } from '#domain/suite.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { capabilities } from '#support/publishing-capabilities.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import type { PublishedFolder } from '#workflow/publishing/publish-dataset.ts';

const names = ['emoji-search', 'reviews-sentiment', 'spelling-rewrite'];
const folders = {
  datasets: names.map((name) => `datasets/${name}`),
  suites: names.map((name) => `suites/${name}`),
};
const objects = new MemoryObjectStore();
const registry = new MemoryRegistry();
let report: readonly PublishedFolder[];

beforeAll(async () => {
  report = await publishAll(folders, { objects, registry }, capabilities);
});

it('publishes the three datasets, then the three suites, without a warning', () => {
  expect(report.map(({ kind, name, result, warnings }) => [kind, name, result, warnings])).toEqual([
    ...names.map((name) => ['dataset', name, 'published', []]),
    ...names.map((name) => ['suite', name, 'published', []]),
  ]);
});

it('publishes the same folders again without a write', async () => {
  const { writes } = objects;
  const again = await publishAll(folders, { objects, registry }, capabilities);
  expect(again.map(({ result }) => result)).toEqual(Array.from({ length: 6 }, () => 'unchanged'));
  expect(again.map(({ version }) => version)).toEqual(report.map(({ version }) => version));
  expect(objects.writes).toBe(writes);
});

it('stores suites that read back as they are', async () => {
  for (const name of names) {
    const suite = await registry.suite(name);
    expect(publishedSuiteSchema.parse(JSON.parse(JSON.stringify(suite)))).toEqual(suite);
  }
});

it('blocks on the margins that the quick start promises', async () => {
  const blocking = await Promise.all(
    names.map(async (name) => {
      const rules = (await registry.suite(name))!.definition.gate.rules.filter(
        ({ severity }) => severity === 'block',
      );
      return [name, rules.map(({ severity: _, ...rule }) => rule)];
    }),
  );
  const rule = 'non-inferior';
  expect(Object.fromEntries(blocking)).toEqual({
    'emoji-search': [{ rule, metric: 'ndcg@10', margin: 0.01 }],
    'reviews-sentiment': [
      { rule, metric: 'accuracy', margin: 0.01 },
      { rule, metric: 'accuracy', margin: 0.01, each: 'domain' },
      { rule, metric: 'accuracy', margin: 0.03, slice: { negation: 'yes' } },
    ],
    'spelling-rewrite': [{ rule, metric: 'exact-match', margin: 0.01 }],
  });
});

it('carries owners, cost centres and prices, so that every run has a bill', async () => {
  for (const { definition } of await registry.suites()) {
    expect(definition.tags).toMatchObject({ 'cost-centre': expect.any(String), environment: 'demo' });
    expect(definition.prices.length).toBeGreaterThan(0);
    expect(definition.budget?.maxUsd).toBeGreaterThan(0);
  }
});

it('asks for prompts in the words that the demo models obey', async () => {
  const { prompts } = (await registry.suite('spelling-rewrite'))!;
  expect(prompts['at-most-one']?.system).toContain('at most one edit a word');
  expect(prompts['at-most-two']?.system).toContain('at most two edits a word');
});

const sizes = { 'emoji-search': 4_214, 'reviews-sentiment': 3_000, 'spelling-rewrite': 1_000 };

describe.each(Object.entries(sizes))('the dataset %s', (name, rows) => {
  let index: DatasetIndex;
  let bytes: Uint8Array;

  beforeAll(async () => {
    const version = (await registry.datasetVersion(name))!;
    index = datasetIndexSchema.parse(JSON.parse(objects.text(storageKeys.datasetIndex(version))));
    bytes = (await objects.get(storageKeys.datasetRows(version)))!;
  });

  it('has all its rows in blocks of a sensible size, numbered without gaps', () => {
    expect(index.rows).toBe(rows);
    expect(index.blocks.reduce((sum, block) => sum + block.rows, 0)).toBe(rows);
    expect(index.blocks.map(({ number }) => number)).toEqual([...index.blocks.keys()]);
    expect(index.blocks.length).toBeGreaterThanOrEqual(16);
    expect(Math.max(...index.blocks.map((block) => block.rows))).toBeLessThanOrEqual(2_048);
  });

  it('has blocks that lie end to end and hash to what the index says', () => {
    let offset = 0;
    for (const block of index.blocks) {
      expect(block.offset).toBe(offset);
      const content = bytes.subarray(offset, offset + block.bytes);
      expect(sha256(content)).toBe(block.sha256);
      expect(Buffer.from(content).toString('utf8').trimEnd().split('\n')).toHaveLength(block.rows);
      offset += block.bytes;
    }
    expect(offset).toBe(bytes.length);
  });

  it('counts each stratum and each cluster once', () => {
    for (const [stratum, count] of Object.entries(index.strata)) {
      const inBlocks = index.blocks.filter((block) => block.stratum === stratum);
      expect(inBlocks.reduce((sum, block) => sum + block.rows, 0)).toBe(count);
    }
    expect(index.blocks.reduce((sum, block) => sum + block.clusters, 0)).toBe(index.clusters);
  });
});
