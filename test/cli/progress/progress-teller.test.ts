import { describe, expect, it } from 'vitest';
import { progressTeller } from '#cli/progress/progress-teller.ts';
import type { RunProgress } from '#cli/progress/run-progress.ts';

const progress = (answeredRows: number): RunProgress => ({
  state: 'running',
  wave: 0,
  waves: 1,
  rows: 100,
  answeredRows,
  scoredRows: 0,
  rowsPerSecond: 1,
  spentMicroUsd: 0,
  expectedMicroUsd: null,
  leftMs: 1_000,
  pause: null,
});

function teller(isInteractive: boolean) {
  const moved: string[] = [];
  const noted: string[] = [];
  let now = 0;
  const tell = progressTeller(
    { isInteractive, live: (line) => moved.push(line), note: (text) => noted.push(text) },
    () => now,
  );
  return {
    moved,
    noted,
    tellAt(ms: number, rows: number) {
      now = ms;
      tell('run_0123456789abcdef', progress(rows));
    },
  };
}

describe('the progress of a run', () => {
  it('moves before a person, and leaves nothing behind', () => {
    const { moved, noted, tellAt } = teller(true);
    for (const second of [1, 2, 40, 80]) tellAt(second * 1_000, second);
    expect([moved.length, noted]).toEqual([4, []]);
  });

  it('is a line every half minute for a pipe, and none for what is quick', () => {
    const { noted, tellAt } = teller(false);
    for (const second of [1, 29, 31, 40, 60, 62]) tellAt(second * 1_000, second);
    expect(noted).toEqual([
      'run_0123456789ab: 31 of 100 rows, 1 rows/s, $0 so far, 1.0 s left\n',
      'run_0123456789ab: 62 of 100 rows, 1 rows/s, $0 so far, 1.0 s left\n',
    ]);
  });
});
