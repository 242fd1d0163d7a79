import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EventBridgePublisher } from '#adapters/event-bridge-publisher.ts';
import { composeEvent } from '#contracts/events/compose-event.ts';
import { MAX_ENTRY_BYTES } from '#contracts/events/to-entry.ts';
import { eventIdIn, startPutEvents } from '#support/put-events-server.ts';

type Bus = Awaited<ReturnType<typeof startPutEvents>>;

let bus: Bus;
const waits: number[] = [];

beforeAll(async () => {
  bus = await startPutEvents();
});
afterAll(async () => bus?.close());
beforeEach(() => {
  bus.calls.length = 0;
  bus.taken.length = 0;
  waits.length = 0;
  bus.fates((entries) => entries.map(() => 'taken'));
});

const events = (count: number) =>
  Array.from({ length: count }, (_, wave) =>
    composeEvent(
      'Eval Run State Change',
      {
        runId: 'run_1',
        suite: 'reviews',
        change: { key: 'chg_1', kind: 'model', subject: 'reviews', candidate: '2', baseline: null },
        attempt: 1,
        state: 'running',
        previousState: 'running',
        wave,
        waves: count,
        links: {},
      },
      { correlationId: 'chg_1', causationId: 'event-1', occurredAtMs: 0 },
    ),
  );
const publish = (outgoing: Parameters<EventBridgePublisher['publish']>[0]) =>
  new EventBridgePublisher(bus.client, 'assize', async (milliseconds) => waits.push(milliseconds)).publish(
    outgoing,
  );
const idsOf = (outgoing: ReturnType<typeof events>) => outgoing.map(({ detail }) => detail.metadata.eventId);

describe('publishing events', () => {
  it('puts ten entries in a call, and waits for nothing where all are taken', async () => {
    const outgoing = events(23);
    await publish(outgoing);
    expect(bus.calls.map((entries) => entries.length)).toEqual([10, 10, 3]);
    expect(bus.taken.map(eventIdIn)).toEqual(idsOf(outgoing));
    expect(waits).toEqual([]);
  });

  it('puts only the failed entries again, each time later', async () => {
    const outgoing = events(12);
    const [, second, , fourth] = idsOf(outgoing);
    const failing = new Map([
      [second!, 1],
      [fourth!, 3],
    ]);
    bus.fates((entries) =>
      entries.map((entry) => {
        const left = failing.get(eventIdIn(entry)) ?? 0;
        failing.set(eventIdIn(entry), left - 1);
        return left > 0 ? { code: 'InternalFailure' } : 'taken';
      }),
    );
    await publish(outgoing);
    expect(bus.calls.map((entries) => entries.map(eventIdIn)).slice(2)).toEqual([
      [second, fourth],
      [fourth],
      [fourth],
    ]);
    expect(bus.taken.map(eventIdIn).sort()).toEqual(idsOf(outgoing).sort());
    expect(waits).toHaveLength(3);
    expect(waits.map((wait, i) => wait >= 100 * 2 ** i && wait <= 200 * 2 ** i)).toEqual([true, true, true]);
  });

  it('takes an entry without an id for failed: silence is no receipt', async () => {
    bus.fates((entries, call) => entries.map((_, i) => (call === 1 && i === 1 ? 'silent' : 'taken')));
    const outgoing = events(3);
    await publish(outgoing);
    expect(bus.calls[1]?.map(eventIdIn)).toEqual([idsOf(outgoing)[1]]);
  });

  it.each([
    { status: 400, type: 'ThrottlingException' },
    { status: 500, type: 'InternalException' },
  ])('puts the entries of a call that failed with $type again, and no others', async (failure) => {
    bus.fates((entries, call) => (call === 1 ? failure : entries.map(() => 'taken')));
    const outgoing = events(12);
    await publish(outgoing);
    expect(bus.calls.map((entries) => entries.length)).toEqual([10, 2, 10]);
    expect(bus.taken.map(eventIdIn).sort()).toEqual(idsOf(outgoing).sort());
  });

  it('tells what failed once its tries are used up, so that the message comes again', async () => {
    bus.fates((entries) => entries.map((_, i) => (i === 0 ? { code: 'ThrottlingException' } : 'taken')));
    await expect(publish(events(2))).rejects.toThrow(
      'Expected the bus to take 2 events, but 1 (Eval Run State Change) failed in up to 4 tries: ThrottlingException: by the test',
    );
    expect(bus.calls.map((entries) => entries.length)).toEqual([2, 1, 1, 1]);
  });

  it('tries nothing again that the bus refuses for good, and puts out the rest', async () => {
    bus.fates((entries) => entries.map((_, i) => (i === 0 ? { code: 'MalformedDetail' } : 'taken')));
    await expect(publish(events(2))).rejects.toThrow('MalformedDetail');
    expect(bus.calls).toHaveLength(1);
    bus.fates(() => ({ status: 403, type: 'AccessDeniedException' }));
    await expect(publish(events(2))).rejects.toThrow('AccessDeniedException');
    expect(bus.calls).toHaveLength(2);
  });

  it('lets an event that is too large hold no other back, and tells of it', async () => {
    const [first, second] = events(2);
    const large = { ...first!, detail: { ...first!.detail, note: 'x'.repeat(MAX_ENTRY_BYTES) } };
    await expect(publish([large, second!])).rejects.toThrow(
      expect.objectContaining({ code: 'EVENT_TOO_LARGE' }),
    );
    expect(bus.taken.map(eventIdIn)).toEqual(idsOf([second!]));
  });
});
