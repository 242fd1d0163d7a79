import { expect, it } from 'vitest';
import { paintNothing } from '#report/layout/paint.ts';
import { renderTerminal } from '#report/render-terminal.ts';
import { type ListedRun, runTable } from '#report/run-table.ts';

const run: ListedRun = {
  runId: 'run_a',
  suite: 'reviews',
  change: { kind: 'model', candidate: '2' },
  attempt: 1,
  state: 'ended',
  outcome: 'pass',
  rows: 3_000,
  createdAt: '2026-11-23T20:00:00.000Z',
};

it('shows what runs came to, or how they are', () => {
  const runs = [run, { ...run, runId: 'run_b', attempt: 2, state: 'running', outcome: null } as const];
  const shown = renderTerminal(runTable(runs, Date.parse('2026-11-23T21:05:00Z')), {
    width: 120,
    paint: paintNothing,
  });
  expect(shown).toBe(
    [
      'Run    Suite    Change  Candidate      Outcome   Rows  Started',
      'run_a  reviews  model   2              pass     3,000  1 h 5 min ago',
      'run_b  reviews  model   2 (attempt 2)  running  3,000  1 h 5 min ago',
      '',
    ].join('\n'),
  );
});
