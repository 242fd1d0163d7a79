import { beforeEach, describe, expect, it } from 'vitest';
import { storageKeys } from '#contracts/storage.ts';
import { type ApiCall, apiCalls } from '#support/api-calls.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

const DAY_MS = 86_400_000;

let world: World;
let call: ApiCall;

beforeEach(async () => {
  world = await openWorld();
  call = apiCalls(world);
});

const publish = (rows: number, suite: object = {}) =>
  world.publish({
    name: 'answers',
    rows: yesRows(rows),
    target: { versions: { '*': 'model-{version}' } },
    suite: { gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] }, ...suite },
  });

async function judge(version: string): Promise<void> {
  await world.plan('Model Registered', { subject: 'answers', version, deploymentId: version }, version);
  await world.settle();
}

describe('a suite over HTTP', () => {
  it('is its definition as published, with every version, when it was published and what it judged', async () => {
    await publish(200);
    const publishedAt = new Date(world.clock.ms).toISOString();
    const before = (await call('GET /v1/suites/answers')).body;
    await judge('1');
    world.clock.ms += DAY_MS;
    await publish(200, { description: 'Said better.' });
    const { body } = await call('GET /v1/suites/answers');
    expect(body.definition).toMatchObject({ name: 'answers', description: 'Said better.', sample: 1 });
    expect(body.champion).toMatchObject({ version: '1', revision: 1 });
    expect(body.versions).toEqual([
      {
        version: body.version,
        current: true,
        publishedAt: new Date(world.clock.ms).toISOString(),
        runs: 0,
        lastRunAt: null,
      },
      { version: before.version, current: false, publishedAt, runs: 1, lastRunAt: publishedAt },
    ]);
    expect(body.links.dataset).toBe('/v1/datasets/answers');
  });

  it('tells its rules with what their kinds make of them', async () => {
    const gate = {
      rules: [
        { rule: 'non-inferior', metric: 'accuracy', margin: 0.02, each: 'domain', slice: { tone: 'mild' } },
        { rule: 'safety', metric: 'accuracy', limit: 0.01, severity: 'warn' },
      ],
    };
    const rows = yesRows(100).map((row) => ({ ...row, slices: { domain: 'a', tone: 'mild' } }));
    await world.publish({ name: 'ruled', rows, suite: { gate } });
    const { body } = await call('GET /v1/suites/ruled');
    expect(body.rules).toMatchObject([
      {
        id: 'non-inferior accuracy domain=*&tone=mild',
        slices: 'domain=*&tone=mild',
        over: 'each',
        severity: 'block',
        quantity: 'improvement',
        threshold: -0.02,
        passes: 'above',
        unit: 'share',
      },
      { over: 'one', slices: 'all', severity: 'warn', quantity: 'level', threshold: 0.99, passes: 'above' },
    ]);
  });

  it('that nobody published is not found, and those that are known are named', async () => {
    await publish(200);
    const { status, body } = await call('GET /v1/suites/missing');
    expect([status, body.detail]).toEqual([404, expect.stringContaining('(answers)')]);
  });
});

describe('datasets over HTTP', () => {
  it('are told with card, age, strata, slices, versions and their suites, and without a row', async () => {
    const rows = Array.from({ length: 300 }, (_, i) => ({
      id: `row-${i}`,
      input: `secret ${i}`,
      reference: 'yes',
      slices: { domain: i % 3 === 0 ? 'a' : 'b', tone: i % 2 === 0 ? 'mild' : 'harsh' },
    }));
    await world.publish({ name: 'sliced', rows, stratify: ['domain'] });
    world.clock.ms += 10 * DAY_MS;
    await world.publish({ name: 'sliced', rows: rows.slice(1), stratify: ['domain'] });
    world.clock.ms += DAY_MS;
    const { body } = await call('GET /v1/datasets/sliced');
    expect(body).toMatchObject({
      name: 'sliced',
      rows: 299,
      suites: ['sliced'],
      card: { licence: 'CC0-1.0' },
    });
    // The card of samples says "never": it does not age.
    expect(body.freshness).toMatchObject({ ageDays: 1, refresh: 'never', refreshDays: null, state: 'fresh' });
    expect(body.strata).toEqual([
      { stratum: 'domain=a', rows: 99 },
      { stratum: 'domain=b', rows: 200 },
    ]);
    expect(body.slices).toEqual([
      { dimension: 'domain', value: 'a', rows: 99 },
      { dimension: 'domain', value: 'b', rows: 200 },
      { dimension: 'tone', value: 'harsh', rows: 150 },
      { dimension: 'tone', value: 'mild', rows: 149 },
    ]);
    expect(body.versions).toMatchObject([
      { rows: 299, slices: 4 },
      { rows: 300, slices: 4 },
    ]);
    expect(JSON.stringify(body)).not.toContain('secret');
    const listed = (await call('GET /v1/datasets')).body.datasets;
    expect(listed).toMatchObject([
      { name: 'sliced', version: body.version, links: { self: '/v1/datasets/sliced' } },
    ]);
    expect((await call('GET /v1/datasets/missing')).status).toBe(404);
  });
});

describe('the coverage of a dataset over HTTP', () => {
  it('is what the newest runs have read and scored of it, newest first', async () => {
    await publish(200);
    world.answers((model, row) =>
      model === 'model-2' && row.id === 'row-7'
        ? {
            ok: false,
            error: { code: 'rejected', message: 'Expected status 200, got 400.' },
            tries: 1,
            latencyMs: 1,
          }
        : labelled('yes'),
    );
    await judge('1');
    world.clock.ms += DAY_MS;
    await judge('2');
    const { body } = await call('GET /v1/datasets/answers');
    const ofVersion = { suite: 'answers', datasetVersion: body.version, datasetRows: 200, rows: 200 };
    expect(body.coverage).toMatchObject([
      { ...ofVersion, candidate: '2', scoredShare: 0.995 },
      { ...ofVersion, candidate: '1', scoredShare: 1 },
    ]);
  });

  it('has no rows of slices outside the strata that an earlier release did not count', async () => {
    const rows = yesRows(100).map((row) => ({ ...row, slices: { tone: 'mild' } }));
    await world.publish({ name: 'old', rows });
    const { version } = (await call('GET /v1/datasets/old')).body;
    const key = storageKeys.datasetIndex(version);
    const { sliceRows, ...before } = JSON.parse(world.objects.text(key));
    expect(sliceRows).toEqual({ tone: { mild: 100 } });
    world.objects.objects.set(key, {
      body: Buffer.from(JSON.stringify(before)),
      contentType: 'application/json',
    });
    world.forget();
    const { body } = await apiCalls(world)('GET /v1/datasets/old');
    expect(body.slices).toEqual([{ dimension: 'tone', value: 'mild', rows: null }]);
  });
});

describe('a manifest over HTTP', () => {
  it('keeps back the rows that a prompt shows as examples', async () => {
    const examples = yesRows(3).map((row) => ({
      ...row,
      id: `example-${row.id}`,
      input: 'kept back',
      split: 'examples' as const,
    }));
    await world.publish({
      name: 'answers',
      rows: [...yesRows(200), ...examples],
      target: {
        kind: 'generation',
        provider: 'openai-chat',
        endpoint: 'http://127.0.0.1:9/v1/chat/completions',
        model: 'small',
        varies: 'prompt',
        prompt: 'shown',
      },
      suite: {
        metrics: { accuracy: { metric: 'exact-match' } },
        triggers: [{ change: 'prompt', subject: 'answers' }],
      },
      prompts: { shown: { template: '{{input}}', fewShot: 2 } },
    });
    const detail = { subject: 'answers', version: 'shown', deploymentId: '1' };
    const record = await world.plan('Prompt Deployed', detail);
    const { status, body } = await call(`GET /v1/runs/${record.matches[0]?.runId}/manifest`);
    expect(status).toBe(200);
    expect(body.manifest.arms[0].target.prompt).toMatchObject({ withheldExamples: 2 });
    expect(JSON.stringify(body)).not.toContain('kept back');
  });
});
