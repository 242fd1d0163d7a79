import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { exampleProviders } from '#targets/example-providers.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { publishAll } from '#workflow/publishing/publish-all.ts';
import { type DemoServer, startDemoServer } from '../../demo/server.ts';
import { documentedItems, documentedKeys } from './support/documented-storage.ts';
import { documentNamed, sectionOf, shellBlocks } from './support/documents.ts';

const walkthrough = sectionOf(documentNamed('README.md'), 'Write your own suite in ten minutes');
const folder = mkdtempSync(join(tmpdir(), 'assize-walkthrough-'));
const suite = join(folder, 'suites/gadget-reviews');
const dataset = join(folder, 'datasets/gadget-reviews');

let server: DemoServer;
let assize: AssizeCloud;

/** What the reader types, but for the commands of `assize` themselves: those speak to ports that other tests use. */
function type(block: string): void {
  const { status, stderr } = spawnSync('sh', ['-e', '-c', block], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: [dirname(process.execPath), process.env.PATH].join(delimiter) },
  });
  if (status !== 0)
    throw new Error(`Expected a block of the walkthrough to succeed, got ${status}: ${stderr}`);
}

beforeAll(async () => {
  server = await startDemoServer({ port: 0 });
  assize = await startAssize({ allowedHosts: [new URL(server.origin).host], timeScale: 500 });
}, 60_000);

afterAll(async () => {
  await assize?.stop();
  await server?.close();
  rmSync(folder, { recursive: true });
});

describe('the walkthrough of the README', { timeout: 60_000 }, () => {
  it('makes a suite and a dataset that can be published, with the hash that it shows', async () => {
    for (const block of shellBlocks(walkthrough)) if (!block.includes('npm run')) type(block);
    expect(existsSync(join(dataset, 'rows.jsonl'))).toBe(true);
    const definition = join(suite, 'suite.yaml');
    writeFileSync(
      definition,
      readFileSync(definition, 'utf8').replace('http://127.0.0.1:4610', server.origin),
    );
    const published = await publishAll({ datasets: [dataset], suites: [suite] }, assize.admin, {
      providers: providerKinds,
      exampleProviders,
      deployedMetrics: new Set(),
    });
    expect(published.map(({ result }) => result)).toEqual(['published', 'published']);
    expect(published.flatMap(({ warnings }) => warnings)).toEqual([]);
    expect(walkthrough).toContain(published[0]!.version.slice(0, 12));
  });

  it('gets the verdict that it shows', async () => {
    const event = JSON.parse(readFileSync(join(folder, 'event.json'), 'utf8'));
    await assize.admin.put(event['detail-type'], event.detail, event.source);
    const verdict = await verdictOf(assize.admin, {
      suite: 'gadget-reviews',
      candidate: event.detail.version,
    });
    expect(verdict).toMatchObject({ outcome: 'pass', rows: 200 });
    expect(walkthrough).toContain(`PASS  gadget-reviews\n\n${verdict.headline}`);
    expect(walkthrough).toContain(verdict.runId);
  });

  it('fails the older version against the new champion', async () => {
    const request = { suite: 'gadget-reviews', candidate: 'sentiment@2.1.0', token: 'once' };
    await assize.admin.put('Run Requested', request);
    const verdict = await verdictOf(assize.admin, request);
    expect(verdict).toMatchObject({
      outcome: 'fail',
      baseline: { from: 'champion', version: 'sentiment@5.0.2' },
    });
    expect(walkthrough.replace(/\s+/g, ' ')).toContain(verdict.headline);
  });

  it('leaves only items and objects that the architecture describes', async () => {
    const { Items = [] } = await assize.admin.clients.dynamo.send(
      new ScanCommand({ TableName: assize.admin.output(stackOutputs.tableName) }),
    );
    const kinds = documentedItems();
    const strange = Items.flatMap(({ pk, sk, ...attributes }) => {
      const [partition, sort] = [pk?.S ?? '', sk?.S ?? ''];
      const kind = kinds.find((item) => some(item.pk, partition) && some(item.sk, sort));
      if (kind === undefined) return [`${partition} ${sort}`];
      const unknown = Object.keys(attributes).filter((name) => !some(kind.attributes, name));
      return unknown.map((name) => `${partition} ${sort}: ${name}`);
    });
    expect(strange).toEqual([]);
    expect(Items.length).toBeGreaterThan(15);

    const keys = documentedKeys();
    const objects = await assize.admin.objects.list('');
    expect(objects.filter((key) => !some(keys, key))).toEqual([]);
    expect(objects.length).toBeGreaterThan(8);
  });
});

function some(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
