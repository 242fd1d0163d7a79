import { expect, it } from 'vitest';
import { byUrgency } from '#dashboard/views/home/by-urgency.ts';
import type { RunOutcome } from '#domain/run.ts';

type Subject = Parameters<typeof byUrgency>[0][number];

function subject(suite: string, outcome: RunOutcome | null, losses = 0): Subject {
  const point = { runId: 'run_1', candidate: '1', decidedAt: '2026-11-23T12:00:00Z' };
  const loss = {
    metric: 'accuracy',
    slice: 'all',
    effect: { improvement: -0.1, rawDifference: -0.1 },
    margin: 0.01,
    rows: 100,
  };
  return {
    suite,
    newest: outcome === null ? null : { ...point, outcome, headline: '', served: null },
    regressions: Array.from({ length: losses }, () => loss),
  };
}

it('puts failures first, then what has lost something, then what is open, and equal ones by suite', () => {
  const subjects = [
    subject('not-judged', null),
    subject('passes', 'pass'),
    subject('open', 'inconclusive'),
    subject('b-fails', 'fail'),
    subject('passes-with-a-loss', 'pass', 1),
    subject('waived', 'waived'),
    subject('a-fails', 'fail', 2),
    subject('ended-early', 'incomplete'),
  ];
  expect(byUrgency(subjects).map(({ suite }) => suite)).toEqual([
    'a-fails',
    'b-fails',
    'passes-with-a-loss',
    'ended-early',
    'open',
    'waived',
    'passes',
    'not-judged',
  ]);
});
