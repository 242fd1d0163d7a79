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
};

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
    expect(progressLine({ ...progress, state: 'paused' })).toBe(
      'paused: 1,536 of 3,000 rows; its endpoint cannot be reached and is asked again in a while',
    );
  });
});
