import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiCall, apiCalls } from '#support/api-calls.ts';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';

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
      { dimension: 'tone', value: 'harsh', rows: null },
      { dimension: 'tone', value: 'mild', rows: null },
    ]);
    expect(body.versions.map((version: { rows: number }) => version.rows)).toEqual([299, 300]);
    expect(JSON.stringify(body)).not.toContain('secret');
    const listed = (await call('GET /v1/datasets')).body.datasets;
    expect(listed).toMatchObject([
      { name: 'sliced', version: body.version, links: { self: '/v1/datasets/sliced' } },
    ]);
    expect((await call('GET /v1/datasets/missing')).status).toBe(404);
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
