import { afterEach, beforeEach, expect, it } from 'vitest';
import { EventBridgePublisher } from '#adapters/event-bridge-publisher.ts';
import { openWorld, type World, yesRows } from '#support/flow-world.ts';
import { eventIdIn, startPutEvents } from '#support/put-events-server.ts';

const DECIDE_MESSAGE = '"reason":"republish"';

let bus: Awaited<ReturnType<typeof startPutEvents>>;
let world: World;
let runId: string;

/** A run whose verdict is about to be decided, with the real publisher before a bus that the test controls. */
beforeEach(async () => {
  bus = await startPutEvents();
  world = await openWorld();
  world.ports.events = new EventBridgePublisher(bus.client, 'assize', async () => undefined);
  await world.publish({
    name: 'judge',
    rows: yesRows(12),
    suite: { gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] } },
  });
  const { matches } = await world.plan('Model Registered', {
    subject: 'judge',
    version: '1',
    deploymentId: 'd',
  });
  runId = matches.find((match) => match.runId !== undefined)!.runId!;
  await world.drain('infer');
  await world.drain('score');
  bus.taken.length = 0;
});
afterEach(async () => bus?.close());

const putOut = () =>
  bus.taken
    .map(({ DetailType }) => DetailType)
    .filter((type, i, all) => all.indexOf(type) === i)
    .sort();
const ofARun = [
  'Eval Change Decided',
  'Eval Run Cost Recorded',
  'Eval Run State Change',
  'Eval Verdict Issued',
];

/** The decide message is delivered; what it throws, SQS would deliver again. */
async function decide(): Promise<unknown> {
  const [body] = world.queues.decide;
  return world.drain('decide').then(
    () => null,
    (error: unknown) => {
      world.queues.decide.push(body!);
      return error;
    },
  );
}

it('keeps a run open whose verdict is stored and whose events the bus refused, until the message comes again', async () => {
  bus.fates((entries) => entries.map(() => ({ code: 'InternalFailure' })));
  expect(await decide()).toMatchObject({ message: expect.stringContaining('InternalFailure') });
  expect(await world.ports.runs.verdict(runId)).toMatchObject({ outcome: 'pass', published: false });
  expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'running' });
  expect(bus.taken).toEqual([]);

  bus.fates((entries) => entries.map(() => 'taken'));
  expect(await decide()).toBeNull();
  expect(putOut()).toEqual(ofARun);
  expect(await world.ports.runs.verdict(runId)).toMatchObject({ published: true });
  expect(await world.ports.runs.get(runId)).toMatchObject({ state: 'ended', outcome: 'pass' });
});

it('is mended by the sweep where the message is lost, with the ids that the first try had', async () => {
  const tried: string[] = [];
  bus.fates((entries) => {
    tried.push(...entries.map(eventIdIn));
    return { status: 400, type: 'ThrottlingException' };
  });
  await decide();
  world.queues.decide.length = 0;

  bus.fates((entries) => entries.map(() => 'taken'));
  await world.sweep();
  expect(world.queues.decide).toEqual([expect.stringContaining(DECIDE_MESSAGE)]);
  expect(await decide()).toBeNull();
  expect(putOut()).toEqual(ofARun);
  expect(bus.taken.map(eventIdIn)).toEqual(expect.arrayContaining([...new Set(tried)]));

  const before = bus.taken.length;
  await world.sweep();
  expect(world.queues.decide).toEqual([]);
  expect(bus.taken).toHaveLength(before);
});

it('puts out what is left where the process died between two calls of PutEvents', async () => {
  bus.fates((entries) =>
    entries.some(({ DetailType }) => DetailType === 'Eval Change Decided')
      ? { status: 500, type: 'InternalException' }
      : entries.map(() => 'taken'),
  );
  expect(await decide()).not.toBeNull();
  expect(putOut()).not.toContain('Eval Change Decided');
  bus.fates((entries) => entries.map(() => 'taken'));
  expect(await decide()).toBeNull();
  expect(putOut()).toEqual(ofARun);
  const ids = (type: string) =>
    new Set(bus.taken.filter(({ DetailType }) => DetailType === type).map(eventIdIn));
  for (const type of ofARun) expect(ids(type).size).toBe(1);
});
