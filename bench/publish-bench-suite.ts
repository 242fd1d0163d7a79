import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { hashRows } from '#domain/rows-hash.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import type { PublishingStores } from '#workflow/publishing/publish-dataset.ts';
import { benchRows, writeBenchRows } from './bench-rows.ts';

export interface BenchSuite {
  readonly name: string;
  readonly rows: number;
  readonly endpoint: string;
  /** In one shard. */
  readonly concurrency: number;
}

export async function publishBenchSuite(bench: BenchSuite, stores: PublishingStores): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assize-bench-suite-'));
  try {
    const dataset = join(folder, 'datasets', bench.name);
    const suite = join(folder, 'suites', bench.name);
    await mkdir(dataset, { recursive: true });
    await mkdir(join(suite, 'prompts'), { recursive: true });
    await writeBenchRows(join(dataset, 'rows.jsonl'), bench.rows);
    await writeFile(join(dataset, 'card.yaml'), stringify(await cardOf(bench)));
    await writeFile(join(suite, 'suite.yaml'), stringify(suiteOf(bench)));
    await writeFile(join(suite, 'prompts/plain.yaml'), stringify({ template: '{{input}}' }));
    await publishAll({ datasets: [dataset], suites: [suite] }, stores, {
      providers: providerKinds,
      exampleProviders,
      deployedMetrics: new Set(),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function cardOf({ name, rows }: BenchSuite) {
  return {
    name,
    title: name,
    description: 'Rows of the benchmark.',
    provenance: 'made by bench/bench-rows.ts',
    licence: 'CC0-1.0',
    sensitivity: 'public',
    pii: 'none',
    retention: 'none',
    refresh: 'never',
    seed: 'bench',
    rowsSha256: await hashRows(benchRows(rows)),
  };
}

function suiteOf({ name, endpoint, concurrency }: BenchSuite) {
  return {
    name,
    description: 'The suite of the benchmark.',
    owner: { team: 'bench' },
    dataset: name,
    subject: name,
    target: {
      kind: 'generation',
      provider: 'openai-chat',
      endpoint,
      prompt: 'plain',
      varies: 'model',
      concurrency,
    },
    triggers: [{ change: 'model', subject: name }],
    metrics: { 'exact-match': {} },
    gate: { rules: [{ rule: 'at-least', metric: 'exact-match', value: 0.5 }] },
    // What is measured is the flow of all rows.
    waves: [1],
    shardRows: 2_000,
    reuse: 'off',
  };
}
