import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  quantileAbove,
  quantileBelow,
  quantileLower,
  quantileUpper,
} from '#domain/statistics/intervals/quantile-test.ts';
import { bucketOf, fineBits } from '#domain/tallies/log-histogram.ts';

function sample(values: readonly number[], quantile: number, effectiveN = values.length) {
  const counts = new Map<number, number>();
  for (const value of values) {
    const bucket = bucketOf(value, fineBits);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  const ascending = [...counts].sort(([a], [b]) => a - b);
  const histogram = { buckets: ascending.map(([b]) => b), counts: ascending.map(([, c]) => c) };
  return { histogram, quantile, effectiveN };
}

const hundred = Array.from({ length: 100 }, (_, i) => 2 ** (i / 10));

test('limits of a median of 100 are the 40th and 61st values', () => {
  // P(X ≤ 39) = 0.0176 and P(X ≤ 40) = 0.0284 for X binomial of 100 with share 1/2.
  const median = sample(hundred, 0.5);
  expect(quantileLower(median, 0.025)! / hundred[39]!).toBeCloseTo(1, 2);
  const upper = quantileUpper(median, 0.025)! / hundred[60]!;
  expect(upper).toBeGreaterThan(1);
  expect(upper).toBeLessThan(1.008);
});

test('has no upper limit where too few rows lie above the quantile', () => {
  // 0.95^n ≤ 0.025 needs n ≥ 72.
  const rows = (n: number) =>
    sample(
      Array.from({ length: n }, (_, i) => i + 1),
      0.95,
    );
  expect(quantileUpper(rows(71), 0.025)).toBeNull();
  expect(quantileUpper(rows(72), 0.025)).not.toBeNull();
});

test('tests agree with limits, and fewer effective rows say less', () => {
  const value = fc.double({ min: 1, max: 1_000, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 100, maxLength: 200 }),
      fc.constantFrom(0.5, 0.9),
      (values, p) => {
        const of = sample(values, p);
        const [lower, upper] = [quantileLower(of, 0.025), quantileUpper(of, 0.025)];
        if (upper !== null) expect(quantileBelow(of, upper)).toBeLessThanOrEqual(0.025);
        if (lower !== null) expect(quantileAbove(of, lower * (1 - 1e-9))).toBeLessThanOrEqual(0.025);
        const half = quantileUpper({ ...of, effectiveN: values.length / 2 }, 0.025);
        expect(half ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(upper ?? Number.POSITIVE_INFINITY);
      },
    ),
  );
});
