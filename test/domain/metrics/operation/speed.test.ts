import { expect, test } from 'vitest';
import { metricCase } from '#support/metric-case.ts';
import { metricOver } from '#support/metric-over.ts';
import { scoreOf } from '#support/score-of.ts';

const answers = [
  metricCase(undefined, {}, { latencyMs: 500, outputTokens: 10 }),
  metricCase(undefined, {}, { latencyMs: 1_500, outputTokens: 50 }),
];

test('speeds are ratios of sums, so that long answers count more', () => {
  expect(metricOver('throughput', answers)).toBe(1);
  expect(metricOver('tokens-per-second', answers)).toBe(30);
  expect(metricOver('output-tokens', answers)).toBe(30);
});

test('an answer without token count, or without time, has no speed', () => {
  const uncounted = metricCase(undefined, {}, { outputTokens: null });
  expect(scoreOf('tokens-per-second', uncounted)).toBe('not-applicable');
  expect(scoreOf('output-tokens', uncounted)).toBe('not-applicable');
  expect(metricOver('throughput', [metricCase(undefined, {}, { latencyMs: 0 })])).toEqual({
    undefined: 'no time was measured',
  });
});
