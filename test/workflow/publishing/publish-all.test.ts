import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { datasetFolder } from '#support/dataset-folder.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { capabilities } from '#support/publishing-capabilities.ts';
import { writeFolder } from '#support/write-folder.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';

const rows: readonly Row[] = [{ id: 'a', input: 'why', slices: { errors: 'one' } }];
const slices = { errors: 'how many' };

const files = (change: (text: string) => string) => ({
  'suite.yaml': change(readFileSync('suites/spelling-rewrite/suite.yaml', 'utf8')),
  'prompts/a.yaml': "template: '{{input}}'\n",
});

it('publishes a suite together with a dataset that was not there before', async () => {
  const stores = { objects: new MemoryObjectStore(), registry: new MemoryRegistry() };
  const dataset = await datasetFolder(rows, { slices }, 'spelling-rewrite');
  const suite = writeFolder(
    'spelling-rewrite',
    files((text) => text),
  );
  const report = await publishAll({ datasets: [dataset], suites: [suite] }, stores, capabilities);
  expect(report.map(({ kind, result }) => `${kind} ${result}`)).toEqual([
    'dataset published',
    'suite published',
  ]);
});

it('registers nothing where one of the folders is refused, and shows the problems of all', async () => {
  const stores = { objects: new MemoryObjectStore(), registry: new MemoryRegistry() };
  const dataset = await datasetFolder(rows, { slices }, 'spelling-rewrite');
  const good = writeFolder(
    'spelling-rewrite',
    files((text) => text),
  );
  const bad = writeFolder(
    'one',
    files((text) => text.replace('metric: exact-match', 'metric: beauty')),
  );
  const publishing = publishAll({ datasets: [dataset], suites: [good, bad] }, stores, capabilities);
  await expect(publishing).rejects.toMatchObject({
    code: 'invalid-definition',
    problems: [{ field: 'name' }, { field: 'gate.rules[0].metric' }],
  });
  expect(await stores.registry.suites()).toEqual([]);
  expect(await stores.registry.datasetVersion('spelling-rewrite')).toBeNull();
});

it('does not blame suites for their broken dataset', async () => {
  const stores = { objects: new MemoryObjectStore(), registry: new MemoryRegistry() };
  const dataset = await datasetFolder(rows, { slices, rowsSha256: 'f'.repeat(64) }, 'spelling-rewrite');
  const suite = writeFolder(
    'spelling-rewrite',
    files((text) => text),
  );
  await expect(
    publishAll({ datasets: [dataset], suites: [suite] }, stores, capabilities),
  ).rejects.toMatchObject({
    problems: [{ field: 'rowsSha256' }],
  });
});
