import { expect, test } from 'vitest';
import { arrivalTimes } from '#domain/load/arrival-times.ts';
import { loadSchema, type OpenLoad } from '#domain/load/load-schema.ts';

function open(profile: object[], arrivals: 'constant' | 'poisson'): OpenLoad {
  return loadSchema.parse({ loop: 'open', arrivals, profile }) as OpenLoad;
}

test('constant arrivals have equal gaps', () => {
  const load = open([{ forSeconds: 1, ratePerSecond: 4 }], 'constant');
  expect(arrivalTimes(load, 'seed')).toEqual([0, 250, 500, 750]);
});

test('on a ramp each arrival comes when the area under the rate has grown by one', () => {
  // Rate 2 t in t seconds, so the n-th arrival is at the square root of n.
  const load = open([{ forSeconds: 3, ratePerSecond: 1e-9, rampTo: 6 }], 'constant');
  const times = arrivalTimes(load, 'seed');
  expect(times).toHaveLength(10);
  for (const [n, time] of times.entries()) expect(time).toBeCloseTo(Math.sqrt(n) * 1_000, 3);
});

test('steps follow one another without a gap', () => {
  const profile = [
    { forSeconds: 2, ratePerSecond: 1 },
    { forSeconds: 1, ratePerSecond: 2 },
  ];
  expect(arrivalTimes(open(profile, 'constant'), 'seed')).toEqual([0, 1_000, 2_000, 2_500]);
});

test('Poisson arrivals have exponential gaps, the same for the same seed', () => {
  const load = open([{ forSeconds: 200, ratePerSecond: 50 }], 'poisson');
  const times = arrivalTimes(load, 'seed');
  expect(arrivalTimes(load, 'seed')).toEqual(times);
  expect(arrivalTimes(load, 'other')).not.toEqual(times);
  // 10,000 expected; four standard deviations of 100.
  expect(Math.abs(times.length - 10_000)).toBeLessThan(400);
  const gaps = times.map((time, i) => time - (times[i - 1] ?? 0));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length;
  // Mean and standard deviation of an exponential law are equal.
  expect(Math.sqrt(variance) / mean).toBeGreaterThan(0.95);
  expect(Math.sqrt(variance) / mean).toBeLessThan(1.05);
});
