import { expect, it } from 'vitest';
import { heatOf, slicesByMetric } from '#dashboard/views/run/slice-heat.ts';
import type { MetricResult } from '#domain/gate/gate-decision.ts';

function result(slice: string, improvement: number, lower: number, upper: number): MetricResult {
  const candidate = { arm: 'candidate', estimate: 0.5, rows: 100, clusters: 100 };
  return {
    metric: 'accuracy',
    slice,
    candidate,
    baseline: { ...candidate, arm: 'baseline' },
    quantity: 'improvement',
    effect: { improvement, rawDifference: improvement },
    interval: { lower, upper, lowerAlpha: 0.025, upperAlpha: 0.025, level: 0.95, method: 'tango' },
    p: null,
    untrusted: null,
  };
}

const results = [
  result('domain=a', -0.09, -0.12, -0.05),
  result('all', -0.02, -0.05, 0.01),
  result('domain=b', 0, -0.1, 0.1),
];

it('colours a cell by its share of the largest change, and is certain where no difference is excluded', () => {
  expect(results.map((one) => heatOf(one, results))).toEqual([
    { heat: -3, isCertain: true },
    { heat: -1, isCertain: false },
    { heat: 0, isCertain: false },
  ]);
});

it('puts all rows before the slices', () => {
  const { slices, at } = slicesByMetric(results);
  expect(slices).toEqual(['all', 'domain=a', 'domain=b']);
  expect(at('domain=b', 'accuracy')).toBe(results[2]);
  expect(at('domain=b', 'mcc')).toBeUndefined();
});
