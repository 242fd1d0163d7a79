import { describe, expect, it } from 'vitest';
import { labelled, openWorld, type World, yesRows } from '#support/flow-world.ts';

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const SECOND = 1_000;

async function openSuite(supersede: 'finish' | 'cancel', suite: object = {}): Promise<World> {
  const world = await openWorld();
  await world.publish({ name: 'model', rows: yesRows(12), suite: { gate, supersede, ...suite } });
  return world;
}

/** Registers a version that was deployed so many seconds after noon. */
async function register(world: World, version: string, second: number, id = `event-${version}`) {
  const record = await world.planEvent({
    id,
    source: 'acme',
    'detail-type': 'Model Registered',
    time: new Date(Date.parse('2026-11-23T12:00:00Z') + second * SECOND).toISOString(),
    detail: { subject: 'model', version, deploymentId: version },
  });
  return record.matches[0]?.runId ?? '';
}

const champion = async (world: World) =>
  (await world.ports.baselines.champion('model', 'model'))?.version ?? null;

describe('a run under way when a newer change comes', { timeout: 60_000 }, () => {
  it('goes on under finish: its verdict names the newer run, and moves no champion', async () => {
    const world = await openSuite('finish');
    const older = await register(world, '1', 0);
    const newer = await register(world, '2', 10);
    await world.settle();
    const supersededBy = { runId: newer, candidate: '2', change: expect.stringMatching(/^chg_/) };
    expect(await world.verdict(older)).toMatchObject({
      outcome: 'pass',
      supersededBy,
      notes: expect.arrayContaining([
        `A newer change of the subject, 2, is judged by ${newer}: this verdict moves no champion.`,
      ]),
    });
    expect(await world.verdict(newer)).toMatchObject({ outcome: 'pass', supersededBy: null });
    const told = world.data('Eval Verdict Issued');
    expect(told.find(({ runId }) => runId === older)).toMatchObject({ supersededBy });
    expect(told.find(({ runId }) => runId === newer)).not.toHaveProperty('supersededBy');
    expect(await champion(world)).toBe('2');
  });

  it('ends incomplete under cancel, naming the newer run, and asks nothing more', async () => {
    const world = await openSuite('cancel');
    const asked: string[] = [];
    const older = await register(world, '1', 0);
    const newer = await register(world, '2', 10);
    const answered = await world.ports.runs.get(older);
    expect(answered?.state).toBe('cancelling');
    world.answers((model) => {
      asked.push(model);
      return labelled('yes');
    });
    await world.settle();
    expect(new Set(asked)).toEqual(new Set(['2']));
    const verdict = await world.verdict(older);
    expect(verdict).toMatchObject({
      outcome: 'incomplete',
      earlyEnd: {
        reason: 'superseded',
        detail: `a newer change of its subject, 2, took its place and is judged by ${newer}.`,
      },
      supersededBy: { runId: newer },
    });
    expect(await world.verdict(newer)).toMatchObject({ outcome: 'pass', supersededBy: null });
    expect(await champion(world)).toBe('2');
    const ends = world
      .data('Eval Run State Change')
      .filter(({ runId, state }) => runId === older && state === 'ended');
    expect(ends[0]).toMatchObject({
      previousState: 'cancelling',
      reason: expect.stringContaining('took its place'),
    });
  });

  it.each(['finish', 'cancel'] as const)(
    'is not superseded by an older change that arrives late, under %s',
    async (supersede) => {
      const world = await openSuite(supersede);
      const newer = await register(world, '2', 10);
      const late = await register(world, '1', 0);
      await world.settle();
      expect(await world.verdict(newer)).toMatchObject({ outcome: 'pass', supersededBy: null });
      expect(await world.verdict(late)).toMatchObject({
        outcome: supersede === 'finish' ? 'pass' : 'incomplete',
        supersededBy: { runId: newer },
      });
      expect(world.sent.filter((body) => body.includes(late) && body.includes('"shard"')).length > 0).toBe(
        supersede === 'finish',
      );
      expect(await champion(world)).toBe('2');
    },
  );

  it('is left alone by a change of another subject, by what a person asks for, and by a rerun', async () => {
    const world = await openSuite('cancel', { triggers: [{ change: 'model' }] });
    const first = await register(world, '1', 0);
    await world.plan('Model Registered', { subject: 'other', version: '9', deploymentId: '9' }, 'other');
    await world.plan('Run Requested', { suite: 'model', candidate: '8', token: 't' }, 'manual');
    await world.settle();
    expect(await world.verdict(first)).toMatchObject({ outcome: 'pass', supersededBy: null });
  });

  it('is not superseded by a change that the suite has refused', async () => {
    const world = await openSuite('cancel', {});
    const older = await register(world, '1', 0);
    const detail = { subject: 'model', version: 'x', deploymentId: 'x' };
    const { datasetVersion } = world.ports.registry;
    world.ports.registry.datasetVersion = async () => null;
    const refused = await world.planEvent({
      id: 'x',
      source: 'acme',
      'detail-type': 'Model Registered',
      time: '2026-11-23T12:00:05Z',
      detail,
    });
    expect(refused.matches[0]?.runId).toBeUndefined();
    world.ports.registry.datasetVersion = datasetVersion;
    await world.settle();
    expect(await world.verdict(older)).toMatchObject({ outcome: 'pass', supersededBy: null });
    expect(await champion(world)).toBe('1');
  });
});

describe('a crash between any two calls of planning', { timeout: 60_000 }, () => {
  it('leaves the older run asked to end and the newer one under way', async () => {
    const world = await openSuite('cancel');
    let crashed = 0;
    for (let at = 1; crashed === at - 1; at += 1) {
      const older = await register(world, `${at}a`, 20 * at);
      Object.assign(world.crash, { calls: 0, in: at });
      const newer = await register(world, `${at}b`, 20 * at + 10);
      crashed += world.crash.calls >= at ? 1 : 0;
      world.crash.in = Number.POSITIVE_INFINITY;
      const [before, after] = await Promise.all([older, newer].map((runId) => world.ports.runs.get(runId)));
      expect({ at, before, after }).toMatchObject({
        at,
        before: { state: 'cancelling', cancelledBy: { by: 'assize', supersededBy: newer } },
        after: { state: 'running', enqueuedWaves: 1 },
      });
      const decide = world.queues.decide.splice(0).filter((body) => body.includes(older));
      expect(new Set(decide).size).toBe(1);
      expect(new Set(world.queues.infer.splice(0).filter((body) => body.includes(newer))).size).toBe(1);
    }
    expect(crashed).toBeGreaterThan(20);
  });
});
