import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Row } from '#domain/row.ts';
import { hashRows } from '#domain/rows-hash.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import type { PublishingStores } from '#workflow/publishing/publish-dataset.ts';

export interface Sample {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly endpoint: string;
  /** Over the suite's defaults. */
  readonly suite?: Readonly<Record<string, unknown>>;
  readonly target?: Readonly<Record<string, unknown>>;
  readonly stratify?: readonly string[];
  /** Version to its file's fields. */
  readonly prompts?: Readonly<Record<string, object>>;
}

/** Writes a dataset and a classification suite as folders, and publishes them as a person would. */
export async function publishSample(sample: Sample, stores: PublishingStores): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'assize-sample-'));
  try {
    const dataset = join(folder, 'datasets', sample.name);
    const suite = join(folder, 'suites', sample.name);
    await mkdir(dataset, { recursive: true });
    await mkdir(suite, { recursive: true });
    await writeFile(
      join(dataset, 'rows.jsonl'),
      sample.rows.map((row) => `${JSON.stringify(row)}\n`).join(''),
    );
    await writeFile(join(dataset, 'card.yaml'), stringify(await cardOf(sample)));
    await writeFile(join(suite, 'suite.yaml'), stringify(suiteOf(sample)));
    for (const [version, prompt] of Object.entries(sample.prompts ?? {})) {
      await mkdir(join(suite, 'prompts'), { recursive: true });
      await writeFile(join(suite, 'prompts', `${version}.yaml`), stringify(prompt));
    }
    await publishAll({ datasets: [dataset], suites: [suite] }, stores, {
      providers: providerKinds,
      exampleProviders,
      deployedMetrics: new Set(),
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function cardOf({ name, rows, stratify = [] }: Sample) {
  const dimensions = [...new Set(rows.flatMap((row) => Object.keys(row.slices ?? {})))];
  return {
    name,
    title: name,
    description: 'Made by a test.',
    provenance: 'made by a test',
    licence: 'CC0-1.0',
    sensitivity: 'public',
    pii: 'none',
    retention: 'none',
    refresh: 'never',
    seed: 'sample',
    stratify: [...stratify],
    slices: Object.fromEntries(dimensions.map((dimension) => [dimension, dimension])),
    rowsSha256: await hashRows(rows),
  };
}

function suiteOf({ name, rows, endpoint, suite = {}, target = {} }: Sample) {
  const dimensions = [...new Set(rows.flatMap((row) => Object.keys(row.slices ?? {})))];
  return {
    name,
    description: 'Made by a test.',
    owner: { team: 'quality' },
    tags: { 'cost-centre': 'CC-1' },
    dataset: name,
    subject: name,
    target: {
      kind: 'classification',
      provider: 'http-classification',
      endpoint,
      varies: 'model',
      concurrency: 16,
      timeoutMs: 2_000,
      maxTries: 3,
      ...target,
    },
    triggers: [{ change: 'model', subject: name }],
    metrics: { accuracy: {} },
    slices: dimensions,
    gate: { rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.02 }] },
    prices: [{ served: '*', perRequestUsd: 0.00001 }],
    // All rows at once, unless a test is about waves.
    ...(suite['load'] === undefined && { waves: [1] }),
    ...suite,
  };
}
