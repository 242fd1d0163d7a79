import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiCall, apiCalls } from '#support/api-calls.ts';
import { compareVersions } from '#support/compared-run.ts';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

let world: World;
let call: ApiCall;

beforeEach(async () => {
  world = await openWorld();
  call = apiCalls(world);
});

const register = (version: string) =>
  world.plan('Model Registered', { subject: 'answers', version, deploymentId: version }, version);

describe('the home page over HTTP', () => {
  it('has a subject for each suite, also for one that nothing was judged by yet', async () => {
    await world.publish({ name: 'answers', rows: yesRows(200) });
    const { body } = await call('GET /v1/home');
    expect(body).toMatchObject({
      subjects: [
        {
          suite: 'answers',
          subject: 'answers',
          kind: 'model',
          judges: 'quality',
          team: 'quality',
          champion: null,
          newest: null,
          trend: [],
          regressions: [],
        },
      ],
      running: [],
      underWay: 0,
    });
  });

  it('tells the newest verdict, the trend before it, and what regressed', async () => {
    const gate = { rules: [{ rule: 'non-inferior', metric: 'accuracy', margin: 0.002 }] };
    const runId = await compareVersions(world, { name: 'worse', rows: 3_000, suite: { gate } });
    const verdict = await world.verdict(runId);
    const { body } = await call('GET /v1/home');
    const [subject] = body.subjects;
    expect(subject.newest).toMatchObject({
      runId,
      candidate: 'new',
      served: 'model-new',
      outcome: verdict?.outcome,
      headline: verdict?.headline,
    });
    expect(subject.trend.map((point: { runId: string }) => point.runId)).toEqual([runId]);
    const alerts = verdict?.decision?.alerts.map(({ metric, slice }) => `${metric} ${slice}`) ?? [];
    const shown = subject.regressions.map(
      (one: { metric: string; slice: string }) => `${one.metric} ${one.slice}`,
    );
    expect(shown.toSorted()).toEqual(alerts.toSorted());
    expect(shown.length).toBeGreaterThan(0);
  });

  it('says what the champion is served as', async () => {
    await world.publish({
      name: 'answers',
      rows: yesRows(200),
      target: { versions: { '1': 'model-a@1' } },
      suite: { gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] } },
    });
    await register('1');
    await world.settle();
    const { body } = await call('GET /v1/home');
    expect(body.subjects[0].champion).toMatchObject({ version: '1', served: 'model-a@1' });
  });

  it('follows what is under way, shard by shard, as the run by itself does', async () => {
    await world.publish({
      name: 'answers',
      rows: yesRows(1_000),
      target: { versions: { '*': 'model-{version}' } },
      suite: {
        shardRows: 128,
        waves: [0.5, 1],
        gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.99 }] },
      },
    });
    world.answers(() => labelled('yes'));
    const record = await register('1');
    const runId = record.matches[0]?.runId ?? '';
    const progress = async () => (await call(`GET /v1/runs/${runId}`)).body.progress;
    const before = await progress();
    expect(before).toMatchObject({
      wave: 0,
      waves: 2,
      shards: { done: 0 },
      rows: { done: 0, planned: 1_000 },
    });
    await world.drain('infer');
    await world.drain('score');
    const scored = await progress();
    expect(scored.shards.done).toBeGreaterThan(0);
    expect(scored.shards.done).toBeLessThan(scored.shards.planned);
    expect(scored.rows.done).toBeGreaterThan(400);
    const { body } = await call('GET /v1/home');
    expect(body.underWay).toBe(1);
    expect(body.running).toMatchObject([{ runId, progress: scored }]);
    await world.settle();
    expect(await progress()).toBeNull();
    expect((await call('GET /v1/home')).body.running).toEqual([]);
  });
});

describe('runs over HTTP', () => {
  beforeEach(async () => {
    await world.publish({
      name: 'answers',
      rows: yesRows(200),
      target: { versions: { '*': 'model-{version}' } },
    });
    world.answers(() => labelled('yes'));
  });

  const candidates = ({ body }: Awaited<ReturnType<ApiCall>>) =>
    body.runs.map((run: { change: { candidate: string } }) => run.change.candidate);

  it('are narrowed by state, outcome, subject and time', async () => {
    await register('1');
    await world.settle();
    world.clock.ms += 60_000;
    const since = new Date(world.clock.ms).toISOString();
    await register('2');
    const { body } = await call('GET /v1/runs?state=ended');
    const { outcome } = body.runs[0];
    expect(candidates(await call('GET /v1/runs?state=ended'))).toEqual(['1']);
    expect(candidates(await call('GET /v1/runs?state=running'))).toEqual(['2']);
    expect(candidates(await call(`GET /v1/runs?outcome=${outcome}`))).toEqual(['1']);
    expect(candidates(await call('GET /v1/runs?outcome=incomplete'))).toEqual([]);
    expect(candidates(await call(`GET /v1/runs?since=${since}`))).toEqual(['2']);
    expect(candidates(await call('GET /v1/runs?subject=answers'))).toEqual(['2', '1']);
    expect(candidates(await call('GET /v1/runs?subject=other&suite=answers'))).toEqual([]);
  });

  it('that fit are all found page by page, however many others lie between', async () => {
    for (let i = 0; i < 7; i += 1) {
      const record = await register(String(i));
      await world.ports.runs.end(
        record.matches[0]?.runId ?? '',
        i % 3 === 0 ? 'pass' : 'fail',
        new Date(world.clock.ms).toISOString(),
      );
      world.clock.ms += 1_000;
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await call(`GET /v1/runs?outcome=pass&limit=1${cursor}`);
      seen.push(...candidates(page));
      cursor = page.body.next === null ? '' : `&cursor=${encodeURIComponent(page.body.next)}`;
    } while (cursor !== '');
    expect(seen).toEqual(['6', '3', '0']);
  });
});

describe('a run’s documents over HTTP', () => {
  it('are its manifest as it was frozen, and its events as they went out', async () => {
    const runId = await compareVersions(world, { name: 'told', rows: 200 });
    const { body } = await call(`GET /v1/runs/${runId}/manifest`);
    const run = await world.ports.runs.get(runId);
    expect([body.hash, body.manifest.runId, body.changedSince]).toEqual([run?.manifest, runId, null]);
    const events = await call(`GET /v1/runs/${runId}/events`);
    const ofEnd = world.events
      .filter(({ detail }) => detail.metadata.eventId !== undefined)
      .slice(-events.body.events.length - 1);
    const told = events.body.events.map((event: { detailType: string; eventId: string }) => [
      event.detailType,
      event.eventId,
    ]);
    const out = ofEnd.map(({ detailType, detail }) => [detailType, detail.metadata.eventId]);
    expect(told.length).toBeGreaterThanOrEqual(3);
    for (const one of told) expect(out).toContainEqual(one);
    expect(events.body.published).toBe(true);
  });

  it('say what has changed since the last pass where a loss was traced', async () => {
    const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.9 }] };
    await world.publish({
      name: 'traced',
      rows: yesRows(400),
      target: { versions: { '*': 'model-{version}' } },
      suite: { gate },
    });
    const judge = async (version: string) => {
      const record = await world.plan(
        'Model Registered',
        { subject: 'traced', version, deploymentId: version },
        version,
      );
      await world.settle();
      world.clock.ms += 1_000;
      return record.matches[0]?.runId ?? '';
    };
    world.answers((model) => labelled(model === 'model-bad' ? 'no' : 'yes'));
    const passed = await judge('good');
    const { body } = await call(`GET /v1/runs/${await judge('bad')}/manifest`);
    expect(body.changedSince.lastPass.runId).toBe(passed);
    expect(body.changedSince.differences).toContainEqual({
      path: 'arms.candidate.served',
      before: '"model-good"',
      after: '"model-bad"',
    });
  });

  it('are no events before the verdict', async () => {
    await world.publish({ name: 'answers', rows: yesRows(200) });
    const record = await register('1');
    const { body } = await call(`GET /v1/runs/${record.matches[0]?.runId}/events`);
    expect(body).toEqual({ events: [], published: false });
  });
});
