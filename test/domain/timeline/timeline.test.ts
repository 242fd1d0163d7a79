import { describe, expect, it } from 'vitest';
import type { Change } from '#domain/change.ts';
import type { Suite } from '#domain/suite.ts';
import { changeOrder, timelineOf } from '#domain/timeline/change-order.ts';
import { coalesceSecondsOf, coalescingWindow } from '#domain/timeline/coalescing-window.ts';

function changeOf(overrides: Partial<Change> = {}, occurredAt = '2026-11-28T12:00:00.000Z'): Change {
  return {
    key: 'chg_1',
    kind: 'model',
    subject: 'reviews',
    candidate: '1',
    attempt: 1,
    rejudge: false,
    cause: { eventId: 'e', source: 's', detailType: 'd', occurredAt },
    ...overrides,
  };
}

describe('timelineOf', () => {
  it('is one for all versions of a subject, and another one for each kind and subject', () => {
    const of = (overrides: Partial<Change>) => timelineOf(changeOf(overrides));
    expect(of({ candidate: '2', key: 'chg_2' })).toBe(of({}));
    expect(new Set([of({}), of({ kind: 'prompt' }), of({ subject: 'other' })]).size).toBe(3);
  });

  it.each<Partial<Change>>([{ kind: 'manual' }, { attempt: 2 }])('has none for %j', (overrides) => {
    expect(timelineOf(changeOf(overrides))).toBeNull();
  });
});

describe('changeOrder', () => {
  it('sorts by when changes occurred, then by version, then by key', () => {
    const sorted = [
      changeOrder(changeOf({ candidate: '99' }, 'no time')),
      changeOrder(changeOf({ candidate: '99' }, '2026-11-28T11:59:59Z')),
      changeOrder(changeOf({ candidate: '9' })),
      changeOrder(changeOf({ candidate: '10' })),
      changeOrder(changeOf({ candidate: '10', key: 'chg_2' })),
      changeOrder(changeOf({ candidate: 'v10.2.9' })),
      changeOrder(changeOf({ candidate: 'v10.10.0' })),
      changeOrder(changeOf({}, '2026-11-28T12:00:01Z')),
    ];
    expect(sorted.toReversed().sort()).toEqual(sorted);
  });

  it('fits a sort key, whatever the version is', () => {
    const order = changeOrder(changeOf({ candidate: '1.\u{1f600}'.repeat(600) }));
    expect(Buffer.byteLength(order)).toBeLessThan(512);
  });
});

describe('a window', () => {
  const endOf = (occurredAt: string, seconds = 60) =>
    coalescingWindow(changeOf({}, occurredAt), seconds)?.end;

  it('is the same for all that occurs in it, and ends where the next begins', () => {
    expect(endOf('2026-11-28T12:00:00.000Z')).toBe('2026-11-28T12:01:00.000Z');
    expect(endOf('2026-11-28T12:00:59.999Z')).toBe('2026-11-28T12:01:00.000Z');
    expect(endOf('2026-11-28T12:01:00.000Z')).toBe('2026-11-28T12:02:00.000Z');
  });

  it('is not there where none was asked for, or the time is none', () => {
    expect([endOf('2026-11-28T12:00:00Z', 0), endOf('no time')]).toEqual([undefined, undefined]);
  });

  it('is as long as the longest that a matching trigger asks for', () => {
    const suite = (trigger: object) => ({ triggers: [trigger] }) as unknown as Suite;
    const suites = [
      suite({ change: 'model', coalesceSeconds: 30 }),
      suite({ change: 'model', subject: 'reviews', coalesceSeconds: 60 }),
      suite({ change: 'model', subject: 'other', coalesceSeconds: 300 }),
      suite({ change: 'prompt', coalesceSeconds: 600 }),
    ];
    expect(coalesceSecondsOf(suites, changeOf())).toBe(60);
    expect(coalesceSecondsOf([], changeOf())).toBe(0);
    expect(coalesceSecondsOf(suites, changeOf({ suite: 'by-name' }))).toBe(0);
  });
});
