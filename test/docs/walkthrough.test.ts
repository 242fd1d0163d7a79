import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { LOCAL_REGION } from '#local/identity.ts';
import { readRunningCloud } from '#local/state/state-folder.ts';
import { type Admin, adminOfState } from '#support/admin-clients.ts';
import { synthesizedStack } from '#support/assize-cloud.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { assize } from '../cli/cli-harness.ts';
import { awsCommand } from './support/aws-command.ts';
import { cloneRepository } from './support/cloned-repository.ts';
import { documentedItems, documentedKeys } from './support/documented-storage.ts';
import { documentNamed, documents, root, sectionOf } from './support/documents.ts';
import { needOf, shownBlocks } from './support/shown-blocks.ts';
import { steadyText } from './support/steady-text.ts';
import { type PutOff, typeGuide } from './support/typed-guide.ts';
import { openShell, type Typed, type TypedShell } from './support/typed-shell.ts';
import { unrunBlocks } from './support/unrun-blocks.ts';
import { writeShownFiles } from './support/written-files.ts';

const walkthrough = shownBlocks(sectionOf(documentNamed('README.md'), 'Write your own suite in ten minutes'));
const clone = cloneRepository();
let shell: TypedShell;
let up: Awaited<ReturnType<TypedShell['start']>>;
let admin: Admin;

/** All that is typed otherwise than it stands: other programs of this machine may have the usual ports. */
const anyPorts = (command: string) => `${command.trim()} --port 0 --models-port 0`;
const atPort = (text: string) => text.replaceAll('127.0.0.1:4610', `127.0.0.1:${up.found}`);

let next = 1;
/** Types what comes next, up to the block that holds these words. @returns what its last block showed, printed and ended with */
async function typeUntil(words: string): Promise<Typed & { readonly shown: string }> {
  for (;;) {
    const block = walkthrough[next++];
    if (block === undefined)
      throw new Error(`Expected a block of the walkthrough with "${words}", found none.`);
    const { exitCode, printed } = await shell.type(atPort(block.body));
    if (block.printed === undefined) expect({ exitCode, printed }).toEqual({ exitCode: 0, printed: '' });
    if (!block.body.includes(words)) continue;
    // The README shows paths from the repository on.
    return { exitCode, printed: printed.replaceAll(`${clone}/`, ''), shown: block.printed ?? '' };
  }
}

/** That a command printed what the README shows, but for what changes from run to run. */
function expectShown({ printed, shown }: { readonly printed: string; readonly shown: string }): void {
  const [begins, rest] = steadyText(shown).split('\n…');
  if (rest === undefined) expect(steadyText(printed)).toBe(begins);
  else expect(steadyText(printed).slice(0, begins!.length)).toBe(begins);
}

beforeAll(async () => {
  const { outdir } = await synthesizedStack();
  // The same sources make the same stack: without this the clone would spend ten seconds on making it again.
  cpSync(outdir, join(clone, '.assize/synth'), { recursive: true });
  shell = await openShell(clone, {
    assize: ({ args, input }) => assize(args, { root: clone, input }),
    aws: ({ args }) => awsCommand(args, admin),
  });
  up = await shell.start(anyPorts(walkthrough[0]!.body), /Demo models: http:\/\/127\.0\.0\.1:(\d+)/);
  admin = await adminOfState(join(clone, '.assize'));
}, 120_000);

afterAll(async () => {
  admin?.close();
  await up?.interrupt();
  await shell?.close();
  rmSync(clone, { recursive: true });
});

describe('the walkthrough of the README, typed into a clone', { timeout: 60_000 }, () => {
  it('says what is wrong with a card without the hash of its rows', async () => {
    const refused = await typeUntil('publish datasets/gadget-reviews');
    expect(refused.exitCode).toBe(3);
    expectShown(refused);
  });

  it('publishes the suite and the dataset that it writes, under the hash that it shows', async () => {
    const published = await typeUntil('publish datasets/gadget-reviews suites/gadget-reviews');
    expect(published.exitCode).toBe(0);
    expectShown(published);
  });

  it('has the event judged, and gets the verdict that it shows', async () => {
    expectShown(await typeUntil('events put event.json'));
    const candidate = 'sentiment@5.0.2';
    expect(await verdictOf(admin, { suite: 'gadget-reviews', candidate })).toMatchObject({
      outcome: 'pass',
      rows: 200,
    });
    expectShown(await typeUntil('show run_'));
  });

  it('fails the older version against the new champion', async () => {
    const failed = await typeUntil('run gadget-reviews --candidate sentiment@2.1.0 --wait');
    expect(failed.exitCode).toBe(1);
    expectShown(failed);
    expect(next).toBe(walkthrough.length);
  });

  it('leaves only items and objects that the architecture describes', async () => {
    const { Items = [] } = await admin.clients.dynamo.send(
      new ScanCommand({ TableName: admin.output(stackOutputs.tableName) }),
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
    const objects = await admin.objects.list('');
    expect(objects.filter((key) => !some(keys, key))).toEqual([]);
    expect(objects.length).toBeGreaterThan(8);
  });
});

/** In this order, since some go on with what others made. */
const guides = [
  'write-a-suite',
  'migrate',
  'waivers',
  'pipelines',
  'reports',
  'finance',
  'operate',
  'dashboard',
  'http-api',
  'subscribe',
  'roll-back-on-a-failed-verdict',
  'deploy',
  'statistical-pitfalls',
  'add-a-metric',
  'add-a-target',
  'add-a-trigger',
].map((name) => documentNamed(`docs/guides/${name}.md`));

describe('the guides, typed into the same clone', { timeout: 120_000 }, () => {
  const ids = new Map<string, string>();
  const putOff: PutOff = { files: [], names: [] };

  beforeAll(async () => {
    const { endpoint, credentials } = readRunningCloud(join(clone, '.assize'))!;
    // What `assize up` prints for any SDK: commands that name a stack and a region find this one.
    vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
    vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
    vi.stubEnv('AWS_REGION', LOCAL_REGION);
    for (const path of [
      'assize.yaml',
      ...readdirSync(join(clone, 'suites')).map((name) => `suites/${name}/suite.yaml`),
    ])
      writeFileSync(join(clone, path), atPort(readFileSync(join(clone, path), 'utf8')));
    // Of other tools: what they would have left here.
    const results = join(root, 'test/fixtures/import');
    cpSync(join(results, 'promptfoo-results.json'), join(clone, 'results.json'));
    cpSync(results, join(clone, 'out'), { recursive: true });
  });

  afterAll(() => vi.unstubAllEnvs());

  it.each(guides)('$path works as it stands', async ({ text }) => {
    writeShownFiles(text, clone);
    const typed = await typeGuide(atPort(text), shell, ids, putOff);
    for (const { body, shown, exitCode, expected, printed } of typed) {
      expect({ body, exitCode, printed }).toEqual({ body, exitCode: expected, printed: expect.anything() });
      if (shown !== undefined) expectShown({ printed, shown });
    }
  });

  it('adds a metric, a target and a trigger whose tests pass', async () => {
    const { files, names } = putOff;
    const tested = await shell.type(`npm test -- ${files.join(' ')} -t '${names.join('|')}'`);
    expect(tested).toEqual({ exitCode: 0, printed: expect.stringMatching(/\d{2} passed, 0 failed/) });
    for (const name of ['starts-with', 'ollama-embeddings', 'ecr-image-pushed'])
      expect(tested.printed).toContain(name);
  });

  it('leaves out only blocks that need an account or another tool, and says what is tested instead', () => {
    const marked = documents
      .filter(({ path }) => path === 'README.md' || path.startsWith('docs/guides/'))
      .flatMap(({ path: page, text }) =>
        shownBlocks(text).flatMap((block) => {
          const needs = needOf(block);
          return needs === undefined ? [] : [{ page, needs, body: block.body }];
        }),
      );
    expect(guides).toHaveLength(documents.filter(({ path }) => path.startsWith('docs/guides/')).length);
    const listed = unrunBlocks.map(({ page, needs, begins }) => ({ page, needs, begins }));
    expect(
      marked.map(({ page, needs, body }) => ({
        page,
        needs,
        begins: listed.find((one) => one.page === page && body.startsWith(one.begins))?.begins ?? body,
      })),
    ).toEqual(listed);
  });
});

function some(patterns: readonly RegExp[], text: string): boolean {
  return patterns.some((pattern) => pattern.test(text));
}
