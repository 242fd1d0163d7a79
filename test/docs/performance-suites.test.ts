import { expect, it } from 'vitest';
import { planLoad } from '#domain/load/plan-load.ts';
import { datasetFolder } from '#support/dataset-folder.ts';
import { MemoryObjectStore } from '#support/memory-object-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { capabilities } from '#support/publishing-capabilities.ts';
import { writeFolder } from '#support/write-folder.ts';
import { publishDataset } from '#workflow/publishing/publish-dataset.ts';
import { publishSuite } from '#workflow/publishing/publish-suite.ts';
import { documentNamed } from './support/documents.ts';

it('the suite of the guide can be published, and fits into one function', async () => {
  const [, suite = ''] =
    /```yaml\n([\s\S]*?)```/.exec(documentNamed('docs/performance-suites.md').text) ?? [];
  const stores = { objects: new MemoryObjectStore(), registry: new MemoryRegistry() };
  const rows = [{ id: 'a', input: 'fine', reference: 'positive' }];
  await publishDataset(await datasetFolder(rows, {}, 'reviews-sentiment'), stores);
  const folder = writeFolder('reviews-latency', { 'suite.yaml': suite });
  await publishSuite(folder, stores, { ...capabilities, deployedMetrics: new Set() });
  const { load, target } = (await stores.registry.suite('reviews-latency'))!.definition;
  const plan = planLoad(load!, target.timeoutMs);
  expect(plan.shards.filter(({ fromBlock }) => fromBlock >= plan.coldStarts)).toHaveLength(1);
});
