import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { storageKeys } from '#contracts/storage.ts';
import { datasetIndexSchema } from '#domain/dataset.ts';
import type { Row } from '#domain/row.ts';
import { type CardParts, datasetFolder } from '#support/dataset-folder.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { capabilities } from '#support/publishing-capabilities.ts';
import { writeFolder } from '#support/write-folder.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';
import { publishDataset } from '#workflow/publishing/publish-dataset.ts';
import { publishSuite } from '#workflow/publishing/publish-suite.ts';

const judged = (count: number): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `row-${n}`,
    input: { text: `question ${n}` },
    reference: 'yes',
    slices: { size: 'small' },
  }));

const shown = (count: number, more: Partial<Row> = {}): Row[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `example-${n}`,
    input: { text: `shown ${n}` },
    reference: `answer ${n}`,
    split: 'examples',
    ...more,
  }));

const sliced: CardParts = { slices: { size: 'of the question' }, stratify: ['size'] };

const emptyStores = () => ({ objects: new MemoryObjectStore(), registry: new MemoryRegistry() });

async function publish(rows: readonly Row[], parts = sliced, stores = emptyStores()) {
  const { version } = await publishDataset(await datasetFolder(rows, parts), stores);
  const index = datasetIndexSchema.parse(JSON.parse(stores.objects.text(storageKeys.datasetIndex(version))));
  return { index, text: stores.objects.text(storageKeys.datasetRows(version)) };
}

async function refusal(publishing: Promise<unknown>): Promise<string> {
  const error = await publishing.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DefinitionError)) throw new Error('Expected the folder to be refused.');
  return error.message.replace(/^\/\S+\/(?=[^/]+$)/, '');
}

describe('examples of a dataset', () => {
  it('stand in the index alone: in no block, count, stratum or slice', async () => {
    const without = await publish(judged(300));
    const { index, text } = await publish([...judged(300), ...shown(3, { slices: { size: 'other' } })]);
    expect(text).toBe(without.text);
    const { version, card, examples = [], ...counted } = index;
    const { version: _version, card: _card, ...usual } = without.index;
    expect(counted).toEqual(usual);
    expect(new Set(examples.map(({ id }) => id))).toEqual(new Set(shown(3).map(({ id }) => id)));
    expect(examples.find(({ id }) => id === 'example-1')).toEqual({
      id: 'example-1',
      input: { text: 'shown 1' },
      reference: 'answer 1',
    });
  });

  it('come in the seeded hash order, whatever order they were written in', async () => {
    const order = async (rows: readonly Row[], seed: string) =>
      (await publish([...judged(2), ...rows], { ...sliced, seed })).index.examples!.map(({ id }) => id);
    const first = await order(shown(20), 'a');
    expect(await order(shown(20).reverse(), 'a')).toEqual(first);
    expect(await order(shown(20), 'b')).not.toEqual(first);
    expect(await order(shown(10), 'a')).toEqual(first.filter((id) => Number(id.split('-')[1]) < 10));
  });

  it('make a new version when they change', async () => {
    const versions = [
      await publish([...judged(10), ...shown(2)]),
      await publish([...judged(10), ...shown(3)]),
      await publish([...judged(10), ...shown(2, { reference: 'other' })]),
      await publish(judged(10)),
    ].map(({ index }) => index.version);
    expect(new Set(versions).size).toBe(4);
  });

  it('are refused without a reference', async () => {
    const row: Row = { id: 'e', input: 'x', split: 'examples' };
    expect(await refusal(publish([...judged(1), row]))).toContain(
      'rows.jsonl:2:1, reference: Expected the reference of an example, which is shown as its answer, got nothing. Add it to the row "e", or remove its "split".',
    );
  });

  it('are refused beyond 64 rows, and beyond 256 KiB', async () => {
    await publish([...judged(1), ...shown(64)]);
    expect(await refusal(publish([...judged(1), ...shown(65)]))).toContain(
      'rows.jsonl:66, split: Expected at most 64 rows with "split": "examples", got one more. Keep the examples that prompts show, and remove "split" from the others or leave them out.',
    );
    const long = shown(3, { input: 'x'.repeat(100_000) });
    expect(await refusal(publish([...judged(1), ...long]))).toMatch(
      /rows\.jsonl:4, split: Expected at most 262144 bytes of rows with "split": "examples", got 300\d\d\d with this one\./,
    );
  });

  it('are not a dataset by themselves, and share no id with a row that is judged', async () => {
    expect(await refusal(publish(shown(3)))).toContain(
      'Expected at least one row that is judged, got only rows with "split": "examples". Add rows without "split".',
    );
    expect(await refusal(publish([...judged(2), ...shown(1, { id: 'row-1' })]))).toContain(
      'Expected an id that no other row has, got "row-1"',
    );
  });

  it('are refused under any other name of a split', async () => {
    const row = { id: 'e', input: 'x', reference: 'y', split: 'train' } as unknown as Row;
    expect(await refusal(publish([...judged(1), row]))).toContain('split: Expected "examples", got "train".');
  });
});

describe('a prompt with fewShot', () => {
  const suite = {
    name: 'answers',
    description: 'A suite of a test.',
    owner: { team: 'tests' },
    dataset: 'words',
    subject: 'answers',
    target: {
      kind: 'generation',
      provider: 'openai-chat',
      endpoint: 'http://127.0.0.1:4610/v1',
      model: 'm',
      varies: 'prompt',
    },
    triggers: [{ change: 'prompt' }],
    metrics: { 'exact-match': {} },
    gate: { rules: [{ rule: 'non-inferior', metric: 'exact-match', margin: 0.01 }] },
  };

  async function publishWith(prompt: object, examples: readonly Row[], target: object = {}) {
    const stores = emptyStores();
    await publish([...judged(10), ...examples], sliced, stores);
    const folder = writeFolder('answers', {
      'suite.yaml': stringify({ ...suite, target: { ...suite.target, ...target } }),
      'prompts/v1.yaml': stringify(prompt),
    });
    await publishSuite(folder, stores, capabilities);
    return (await stores.registry.suites())[0]?.prompts;
  }

  it('is published where the dataset has as many examples', async () => {
    const prompt = { template: '{{input.text}}', fewShot: 2 };
    expect(await publishWith(prompt, shown(2))).toEqual({ v1: { name: 'v1', ...prompt } });
  });

  it('is refused where the dataset has fewer', async () => {
    expect(await refusal(publishWith({ template: '{{input}}', fewShot: 3 }, shown(2)))).toContain(
      'v1.yaml:2:10, fewShot: Expected at most the examples of dataset "words", 2, got 3. Give more of its rows "split": "examples" and publish it first, or lower fewShot.',
    );
  });

  it('is refused beyond 32', async () => {
    expect(await refusal(publishWith({ template: '{{input}}', fewShot: 33 }, shown(40)))).toContain(
      'fewShot: Expected fewShot to be at most 32, got 33.',
    );
  });

  it('is refused where an example that it shows lacks a field of its template', async () => {
    const other = shown(1, { input: { question: 'why' } });
    expect(await publishWith({ template: '{{input.text}}' }, other)).toBeDefined();
    expect(await refusal(publishWith({ template: '{{input.text}}', fewShot: 1 }, other))).toContain(
      'Expected a field that every row\'s input has (row "example-0" has question), got "{{input.text}}".',
    );
  });

  it('is refused for a provider whose requests have no place for examples', async () => {
    const prompt = { template: '{{input}}', fewShot: 1 };
    expect(
      await refusal(publishWith(prompt, shown(1), { provider: 'http', request: '{{prompt}}' })),
    ).toContain(
      'fewShot: Expected no examples with provider "http", whose requests have no place for them, got 1. Remove fewShot and write the examples into the template, or take anthropic-messages, bedrock-converse and openai-chat.',
    );
  });
});
