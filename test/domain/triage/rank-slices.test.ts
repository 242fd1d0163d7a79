import { expect, it } from 'vitest';
import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { rankSlices } from '#domain/triage/rank-slices.ts';

const result = (slice: string, rows: number, improvement: number): MetricResult => ({
  metric: 'accuracy',
  slice,
  candidate: { arm: 'candidate', estimate: 0.5, rows, clusters: rows },
  baseline: { arm: 'baseline', estimate: 0.5, rows, clusters: rows },
  quantity: 'improvement',
  effect: { improvement, rawDifference: improvement },
  interval: null,
  p: null,
  untrusted: null,
});

const metrics = [
  result('all', 1_000, -0.1),
  // All of the loss in a tenth of the rows.
  result('lang=de', 100, -1),
  result('lang=en', 900, 0),
  // Even: tells nothing.
  result('length=long', 500, -0.1),
  result('length=short', 500, -0.1),
  // 80 % in half of the rows.
  result('source=a', 500, -0.16),
  result('source=b', 500, -0.04),
];

it('ranks slices by how much more of the loss than of the rows they carry, and leaves out those that carry their part', () => {
  expect(rankSlices(metrics, 'accuracy')).toEqual([
    { slice: 'lang=de', rows: 100, improvement: -1, lossShare: 1, rowShare: 0.1 },
    { slice: 'source=a', rows: 500, improvement: -0.16, lossShare: 0.8, rowShare: 0.5 },
  ]);
  expect(rankSlices(metrics, 'mcc')).toEqual([]);
});

it('counts gains of other slices against nobody: shares are of what was lost', () => {
  const mixed = [result('all', 200, 0), result('lang=de', 100, -0.2), result('lang=en', 100, 0.2)];
  expect(rankSlices(mixed, 'accuracy')).toEqual([
    { slice: 'lang=de', rows: 100, improvement: -0.2, lossShare: 1, rowShare: 0.5 },
  ]);
});
