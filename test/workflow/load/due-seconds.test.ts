import { expect, test } from 'vitest';
import { observed } from '#support/metric-case.ts';
import { dueSeconds } from '#workflow/load/due-seconds.ts';

const call = (answeredAtMs: number, latencyMs: number) => [observed(null, { answeredAtMs, latencyMs })];

test('a request belongs to the second in which it was due, however late its answer', () => {
  expect(dueSeconds([call(1_100, 50), call(9_900, 8_000), call(2_050, 20)])).toEqual([1, 1, 2]);
});

test('seconds never fall back, so that those of one lie together', () => {
  expect(dueSeconds([call(2_000, 0), call(2_010, 10.4), call(2_020, 20.6), [null], call(3_000, 0)])).toEqual([
    2, 2, 2, 2, 3,
  ]);
});
