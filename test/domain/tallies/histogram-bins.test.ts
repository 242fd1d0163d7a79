import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binsOf, quantilesOf } from '#domain/tallies/histogram-bins.ts';
import { bucketOf, coarseBits, fineBits } from '#domain/tallies/log-histogram.ts';

function histogram(values: readonly number[], bits: number) {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(bucketOf(value, bits), (counts.get(bucketOf(value, bits)) ?? 0) + 1);
  const ascending = [...counts].sort(([a], [b]) => a - b);
  return { buckets: ascending.map(([bucket]) => bucket), counts: ascending.map(([, count]) => count) };
}

describe('bins of a histogram', () => {
  it('have the edges of their buckets, and 0 alone', () => {
    // Coarse buckets of 1, 1.5 and 2 begin there; those of −1 and −1.5 mirror them.
    expect(binsOf(histogram([-1.5, -1, -1, 0, 1, 1.25, 2], coarseBits), coarseBits)).toEqual([
      [-2, -1.5, 1],
      [-1.5, -1, 2],
      [0, 0, 1],
      [1, 1.5, 2],
      [2, 3, 1],
    ]);
  });

  it('hold every value once, in order, in at most sixty, whatever the values', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), (values) => {
        const bins = binsOf(histogram(values, coarseBits), coarseBits);
        expect(bins.length).toBeLessThanOrEqual(60);
        expect(bins.reduce((sum, [, , count]) => sum + count, 0)).toBe(values.length);
        for (const [i, [from, to]] of bins.entries()) {
          expect(from).toBeLessThanOrEqual(to);
          if (i > 0) expect(bins[i - 1]![1]).toBeLessThanOrEqual(from);
        }
        const inside = (one: number) =>
          bins.some(([from, to]) => (one === 0 ? from === 0 && to === 0 : from <= one && one <= to));
        expect(values.every(inside)).toBe(true);
      }),
    );
  });

  it('are none of no values, which have no quantiles either', () => {
    const none = { buckets: [], counts: [] };
    expect([binsOf(none, fineBits), quantilesOf(none)]).toEqual([[], null]);
  });

  it('go with quantiles that are off by a bucket’s width at most', () => {
    const values = Array.from({ length: 1_000 }, (_, i) => i + 1);
    const quantiles = quantilesOf(histogram(values, fineBits))!;
    expect(quantiles.p50 / 500).toBeCloseTo(1, 1);
    expect(quantiles.p99 / 990).toBeCloseTo(1, 1);
  });
});
