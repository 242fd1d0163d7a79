import { describe, expect, it } from 'vitest';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';
import { MemoryChangeStore } from '#support/memory-change-store.ts';
import { MemoryRegistry } from '#support/memory-registry.ts';
import { MemoryTimelines } from '#support/memory-timelines.ts';
import { seededRandom } from '#support/seeded-random.ts';

const gate = { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] };
const noon = Date.parse('2026-11-23T12:00:00Z');

async function openSuite(coalesceSeconds = 60): Promise<World> {
  const world = await openWorld();
  await publish(world, coalesceSeconds);
  return world;
}

const publish = (world: World, coalesceSeconds: number) =>
  world.publish({
    name: 'model',
    rows: yesRows(12),
    suite: { gate, triggers: [{ change: 'model', coalesceSeconds }] },
  });

const event = (version: string, second: number) => ({
  id: `event-${version}`,
  source: 'acme',
  'detail-type': 'Model Registered',
  time: new Date(noon + second * 1_000).toISOString(),
  detail: { subject: 'model', version, deploymentId: version },
});

const runsOf = async (world: World) =>
  (await world.ports.runs.ofSuite('model', 50)).map(({ change }) => change.candidate).sort();

describe('changes of one subject', { timeout: 60_000 }, () => {
  it('are gathered in a window, and the newest is judged when it is over', async () => {
    const world = await openSuite();
    const first = await world.planEvent(event('1', 5));
    expect(first).toMatchObject({
      reasons: [
        'Held until 2026-11-23T12:01:00.000Z: of all changes of "model" that occur before, the newest is judged.',
      ],
      held: { windowEnd: '2026-11-23T12:01:00.000Z' },
    });
    await world.planEvent(event('3', 30));
    await world.planEvent(event('2', 20));
    expect(await runsOf(world)).toEqual([]);
    expect(await world.planHeld()).toBe(1);
    expect(await runsOf(world)).toEqual(['3']);
    expect(await world.ports.changes.event('event-1')).toMatchObject({
      reasons: [
        expect.stringMatching(
          /^Skipped: 3 \(chg_\w+\), the newest change of "model" before .* judged in its place\.$/,
        ),
      ],
    });
    expect((await world.ports.changes.event('event-3'))?.matches[0]?.runId).toMatch(/^run_/);
    const { held } = (await world.ports.changes.event('event-2'))!;
    expect(await world.ports.timelines.settled(held!)).toMatchObject({ candidate: '3' });
    await world.settle();
    expect(world.data('Eval Change Decided')).toMatchObject([
      { change: { candidate: '3' }, outcome: 'pass' },
    ]);
  });

  it('are judged at once where no window is asked for', async () => {
    const world = await openSuite(0);
    await world.planEvent(event('1', 5));
    await world.planEvent(event('2', 6));
    expect(await runsOf(world)).toEqual(['1', '2']);
    expect(await world.planHeld()).toBe(0);
  });

  it('are judged once a window, however long they go on', async () => {
    const world = await openSuite();
    for (let version = 1; version <= 12; version += 1)
      await world.planEvent(event(`${version}`, version * 14));
    expect(await world.planHeld()).toBe(3);
    expect(await runsOf(world)).toEqual(['12', '4', '8']);
  });

  it('that arrive late are skipped where they are older, and judged where they are newer', async () => {
    const world = await openSuite();
    await world.planEvent(event('2', 20));
    await world.planHeld();
    const late = await world.planEvent(event('1', 10));
    expect(late.reasons[0]).toMatch(/^Skipped: 2 /);
    await world.planEvent(event('3', 59));
    expect(await runsOf(world)).toEqual(['2', '3']);
  });

  it('wait for the window that they were gathered in, though the suite asks for another one by then', async () => {
    const world = await openSuite();
    await world.planEvent(event('1', 5));
    await world.planEvent(event('2', 50));
    await publish(world, 0);
    await world.planHeld();
    expect(await runsOf(world)).toEqual(['2']);
  });

  it('are not waited for where a clock is ahead', async () => {
    const world = await openSuite();
    await world.planEvent(event('1', 86_400));
    expect(await runsOf(world)).toEqual(['1']);
  });

  it('lose nothing to a crash between any two calls', async () => {
    const world = await openSuite();
    let crashed = 0;
    for (let at = 1; crashed === at - 1; at += 1) {
      const start = at * 60;
      Object.assign(world.crash, { calls: 0, in: at });
      await world.planEvent(event(`${at}.1`, start));
      await world.planEvent(event(`${at}.2`, start + 1));
      expect(await world.planHeld()).toBeGreaterThan(0);
      crashed += world.crash.calls >= at ? 1 : 0;
      world.crash.in = Number.POSITIVE_INFINITY;
      expect((await runsOf(world)).filter((version) => version.startsWith(`${at}.`))).toEqual([`${at}.2`]);
      expect(new Set(world.queues.infer.splice(0)).size).toBe(1);
    }
    expect(crashed).toBeGreaterThan(20);
  });
});

describe('a storm of 10,000 events', { timeout: 120_000 }, () => {
  it('becomes one run of the newest version, and every event is recorded', async () => {
    const world = await openSuite(600);
    const registry = new MemoryRegistry();
    const published = (await world.ports.registry.suite('model'))!;
    await registry.publishSuite(published);
    const { dataset } = published.definition;
    const datasetVersion = world.ports.registry.datasetVersion(dataset);
    registry.datasetVersion = () => datasetVersion;
    const changes = new MemoryChangeStore();
    const timelines = new MemoryTimelines();
    const { ports } = world;
    Object.assign(ports, { registry, changes, timelines });

    const random = seededRandom(7);
    const storm = Array.from({ length: 10_000 }, (_, i) => event(`1.${i}`, Math.floor(i / 20)))
      .map((one) => ({ one, at: random() }))
      .sort((a, b) => a.at - b.at)
      .flatMap(({ one }, i) => (i % 10 === 0 ? [one, one] : [one]));
    for (const one of storm) await world.planEvent(one);

    expect(changes.events.size).toBe(10_000);
    expect(await world.planHeld()).toBe(1);
    expect(await runsOf(world)).toEqual(['1.9999']);
    await world.settle();
    const [run] = await ports.runs.ofSuite('model', 2);
    expect(await world.verdict(run!.runId)).toMatchObject({ outcome: 'pass', supersededBy: null });
    const { length: sent } = world.sent;
    for (const one of storm.slice(0, 200))
      await world.planEvent({ ...one, 'replay-name': 'after-the-storm' });
    expect([world.sent.length, await world.planHeld()]).toEqual([sent, 0]);
    const { held } = changes.events.get('event-1.9999')!;
    expect(timelines.heldIn(held!)).toHaveLength(10_000);
    expect(await timelines.settled(held!)).toMatchObject({ candidate: '1.9999' });
    expect(
      [...changes.events.values()].filter(({ matches }) => matches.some(({ runId }) => runId)),
    ).toHaveLength(1);
  });
});
