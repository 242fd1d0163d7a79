import { describe, expect, it } from 'vitest';
import { DynamoChangeStore } from '#adapters/dynamo-change-store.ts';
import { DynamoTimelines } from '#adapters/dynamo-timelines.ts';
import type { Change } from '#domain/change.ts';
import { MemoryChangeStore } from '#support/memory-change-store.ts';
import { MemoryTimelines } from '#support/memory-timelines.ts';
import { openTable } from '#support/open-table.ts';

function changeOf(candidate: string, second: number, key = `chg_${candidate}`): Change {
  const occurredAt = new Date(Date.parse('2026-11-28T12:00:00Z') + second * 1_000).toISOString();
  const cause = { eventId: `event-${candidate}`, source: 's', detailType: 'd', occurredAt };
  return { key, kind: 'model', subject: 'reviews', candidate, attempt: 1, rejudge: false, cause };
}

const nowMs = () => Date.parse('2026-11-28T12:00:00Z');

describe.each([
  ['in the table', async () => new DynamoTimelines((await openTable()).table, nowMs)],
  ['in memory', async () => new MemoryTimelines()],
])('timelines %s', (_, open) => {
  const held = { timeline: 'line', windowEnd: '2026-11-28T12:01:00.000Z' };
  const next = { ...held, windowEnd: '2026-11-28T12:02:00.000Z' };

  it('give the newest change of a window, whatever the order of their arrival', async () => {
    const timelines = await open();
    expect(await timelines.newestHeld(held)).toBeNull();
    for (const change of [changeOf('2', 5), changeOf('3', 9), changeOf('1', 7), changeOf('3', 9)])
      await timelines.hold(held, change);
    await timelines.hold(next, changeOf('4', 70));
    await timelines.hold({ ...held, timeline: 'other' }, changeOf('5', 30));
    expect(await timelines.newestHeld(held)).toEqual(changeOf('3', 9));
    expect(await timelines.newestHeld(next)).toEqual(changeOf('4', 70));
  });

  it('know of each window whether it is awaited, and what was judged', async () => {
    const timelines = await open();
    expect([await timelines.isAwaited(held), await timelines.settled(held)]).toEqual([false, null]);
    await timelines.settle(held, { key: 'chg_1', candidate: '1' });
    expect(await timelines.isAwaited(held)).toBe(false);
    await timelines.markAwaited(held);
    await timelines.markAwaited(held);
    await timelines.settle(held, { key: 'chg_2', candidate: '2' });
    expect([await timelines.isAwaited(held), await timelines.settled(held)]).toEqual([
      true,
      { key: 'chg_2', candidate: '2' },
    ]);
    expect([await timelines.isAwaited(next), await timelines.settled(next)]).toEqual([false, null]);
  });

  it('tell what is newer and what is older than a change, the newest first, never itself', async () => {
    const timelines = await open();
    const [one, two, three, four] = ['1', '2', '3', '4'].map((version, i) => changeOf(version, i));
    for (const change of [three!, one!, four!, two!]) await timelines.judge('line', change);
    // The same change, told of once more by a later event.
    await timelines.judge('line', changeOf('2', 9));
    await timelines.judge('other', changeOf('7', 7));
    const keys = async (found: Promise<readonly { key: string }[]>) => (await found).map(({ key }) => key);
    expect(await keys(timelines.newer('line', two!, 5))).toEqual(['chg_4', 'chg_3']);
    expect(await keys(timelines.newer('line', two!, 1))).toEqual(['chg_4']);
    expect(await keys(timelines.older('line', three!, 5))).toEqual(['chg_2', 'chg_1']);
    expect(await keys(timelines.older('line', three!, 1))).toEqual(['chg_2']);
    expect(await timelines.newer('none', one!, 5)).toEqual([]);
  });
});

describe.each([
  ['in the table', async () => new DynamoChangeStore((await openTable()).table, nowMs)],
  ['in memory', async () => new MemoryChangeStore()],
])('changes %s', (_, open) => {
  it('keep the first list of suites, and of each suite the first outcome of its newest attempt', async () => {
    const changes = await open();
    const change = changeOf('1', 0);
    expect(await changes.progress(change)).toBeNull();
    await changes.open(change, ['a', 'b']);
    expect(await changes.open(change, ['c'])).toEqual({ change, expected: ['a', 'b'], outcomes: {} });
    await changes.recordOutcome(change, 'a', { runId: 'run_1', outcome: 'fail' });
    await changes.recordOutcome(change, 'a', { runId: 'run_1', outcome: 'pass', withWarning: true });
    await changes.recordOutcome({ ...change, attempt: 2 }, 'b', { runId: 'run_2', outcome: 'waived' });
    const after = await changes.recordOutcome(change, 'b', { runId: 'run_3', outcome: 'fail' });
    expect(after.outcomes).toEqual({
      a: { runId: 'run_1', outcome: 'fail', attempt: 1 },
      b: { runId: 'run_2', outcome: 'waived', attempt: 2 },
    });
  });

  it('keep the newest record of an event', async () => {
    const changes = await open();
    const record = {
      eventId: 'e',
      source: 's',
      detailType: 'd',
      receivedAt: 'now',
      recognition: 'ignored' as const,
      reasons: [],
      changeKey: null,
      matches: [],
    };
    await changes.recordEvent(record);
    await changes.recordEvent({ ...record, reasons: ['later'] });
    expect(await changes.event('e')).toMatchObject({ reasons: ['later'] });
    expect(await changes.event('none')).toBeNull();
  });
});
