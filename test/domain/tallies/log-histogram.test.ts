import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bucketOf,
  bucketStart,
  coarseBits,
  fineBits,
  histogramQuantile,
} from '#domain/tallies/log-histogram.ts';

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true });

test('a fine bucket holds its value and is at most 0.8 % wide', () => {
  fc.assert(
    fc.property(positive, (value) => {
      const bucket = bucketOf(value, fineBits);
      const [start, end] = [bucketStart(bucket, fineBits), bucketStart(bucket + 1, fineBits)];
      expect(value).toBeGreaterThanOrEqual(start);
      expect(value).toBeLessThan(end);
      expect(end / start).toBeLessThanOrEqual(1 + 2 ** -fineBits);
    }),
  );
});

test('buckets keep the order of values, signs included', () => {
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(value, value, (a, b) => {
      if (a < b) expect(bucketOf(a, coarseBits)).toBeLessThanOrEqual(bucketOf(b, coarseBits));
      expect(bucketOf(-a, coarseBits)).toBe(0 - bucketOf(a, coarseBits));
    }),
  );
});

test('there are two coarse buckets to each doubling', () => {
  expect([1, 1.4, 1.5, 1.9, 2].map((value) => bucketOf(value, coarseBits) - bucketOf(1, coarseBits))).toEqual(
    [0, 0, 1, 1, 2],
  );
});

test('quantiles lie within a bucket of the order statistic', () => {
  fc.assert(
    fc.property(
      fc.array(positive, { minLength: 1, maxLength: 60 }),
      fc.constantFrom(0.5, 0.9, 0.95),
      (values, p) => {
        const sorted = [...values].sort((a, b) => a - b);
        const buckets = sorted.map((value) => bucketOf(value, fineBits));
        const distinct = [...new Set(buckets)];
        const counts = distinct.map((bucket) => buckets.filter((other) => other === bucket).length);
        const exact = sorted[Math.ceil(p * sorted.length) - 1]!;
        const read = histogramQuantile({ buckets: distinct, counts }, p);
        expect(Math.abs(read / exact - 1)).toBeLessThanOrEqual(2 ** -fineBits);
      },
    ),
  );
});
