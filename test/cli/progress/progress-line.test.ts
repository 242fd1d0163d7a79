import { describe, expect, it } from 'vitest';
import { progressLine } from '#cli/progress/progress-line.ts';
import type { RunProgress } from '#cli/progress/run-progress.ts';

const progress: RunProgress = {
  state: 'running',
  wave: 0,
  waves: 1,
  rows: 3_000,
  answeredRows: 1_536,
  scoredRows: 0,
  rowsPerSecond: 812.4,
  spentMicroUsd: 61_400,
  expectedMicroUsd: 120_000,
  leftMs: 1_802,
  pause: null,
};

const pause = (isOver: boolean): RunProgress['pause'] => ({
  isOver,
  untilMs: Date.parse('2026-11-02T10:01:00Z'),
  reason: 'It has not answered.',
  fault: {
    origin: 'http://127.0.0.1:9',
    code: 'connection',
    message: 'Expected an answer, got none.',
    failures: 20,
    firstAtMs: Date.parse('2026-11-02T10:00:25Z'),
    lastAtMs: Date.parse('2026-11-02T10:00:30Z'),
  },
});

describe('how far a run is', () => {
  it('shows rows, rate, cost and time left', () => {
    expect(progressLine(progress)).toBe(
      '1,536 of 3,000 rows, 812 rows/s, $0.0614 of about $0.1200, 1.8 s left',
    );
    expect(progressLine({ ...progress, expectedMicroUsd: null })).toContain('$0.0614 so far');
  });

  it.each([
    [{ answeredRows: 0, leftMs: null }, 'starting'],
    [{ answeredRows: 3_000, leftMs: 0 }, 'scoring'],
    [{ answeredRows: 3_000, scoredRows: 3_000, leftMs: 0 }, 'deciding'],
  ])('shows what it is about: %j', (change, about) => {
    expect(progressLine({ ...progress, ...change })).toMatch(new RegExp(`, ${about}$`));
  });

  it('shows what keeps it from going on', () => {
    expect(progressLine({ ...progress, state: 'cancelling' })).toBe('cancelling: 1,536 of 3,000 rows');
    expect(progressLine({ ...progress, state: 'paused' })).toBe('paused: 1,536 of 3,000 rows');
  });

  it.each([
    ['running', false, 'next try 10:01:00Z'],
    ['paused', false, 'next try 10:01:00Z'],
    ['paused', true, 'next try within a minute'],
  ] as const)(
    'shows since when and why it is paused, and when it is tried again: %s, %j',
    (state, isOver, next) => {
      expect(progressLine({ ...progress, state, answeredRows: 0, leftMs: null, pause: pause(isOver) })).toBe(
        `paused since 10:00:25Z: http://127.0.0.1:9 failed 20 calls in a row (connection), ${next}; 0 of 3,000 rows`,
      );
    },
  );

  it('never starts anew after a pause', () => {
    expect(progressLine({ ...progress, answeredRows: 0, leftMs: null, pause: pause(true) })).toBe(
      'asking again after a pause since 10:00:25Z: http://127.0.0.1:9 failed 20 calls in a row (connection); 0 of 3,000 rows',
    );
  });
});
