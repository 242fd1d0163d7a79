import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import { bootstrapError } from '#domain/statistics/resampling/bootstrap.ts';
import { bcaLimits } from '#domain/statistics/resampling/bootstrap-bca.ts';
import { bootstrapCounts, countsAcceleration } from '#domain/statistics/resampling/bootstrap-counts.ts';
import {
  bootstrapMean,
  bootstrapMeanDifference,
  bootstrapRatio,
  bootstrapSums,
  ratioOfSums,
  sumsAcceleration,
} from '#domain/statistics/resampling/bootstrap-sums.ts';
import { clusterColumns } from '#domain/statistics/resampling/cluster-columns.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { expectClose } from '#support/close-to.ts';
import { defined } from '#support/defined.ts';

const plan = { resamples: 2000, seed: 7 };

function skewed(rows: number, seed = 1): Float64Array {
  const random = new Xoshiro128(seed);
  return new Float64Array(rows).map(() => -Math.log(random.uniform()));
}

function shuffled<T extends number | string>(of: readonly T[], order: readonly number[]): T[] {
  return order.map((row) => of[row]!);
}

test('the standard error of a mean is the spread of the rows by √n', () => {
  for (const rows of [50, 400, 3000]) {
    const values = skewed(rows);
    const mean = values.reduce((sum, value) => sum + value) / rows;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rows;
    const bootstrap = defined(bootstrapMean(values, plan));
    expectClose(bootstrap.estimate, mean);
    // The spread of 2,000 replicates lies within 4 of its own errors, 1 / √4,000.
    expectClose(bootstrapError(bootstrap), Math.sqrt(variance / rows), 4 / Math.sqrt(4000));
  }
});

test.each([40, 300, 1000])('the same seed gives the same bits for %d rows in any order', (rows) => {
  const [above, below] = [[...skewed(rows, 2)], [...skewed(rows, 3)]];
  const clusters = above.map((_, row) => `document ${row % 17}`);
  const order = above.map((_, row) => (row * 7 + 3) % rows);
  const turned = order.every((row, _, all) => all.indexOf(row) === all.lastIndexOf(row))
    ? order
    : order.map((_, i) => rows - 1 - i);
  const of = (a: number[], b: number[], names: string[]) => {
    const { sums, sizes } = clusterColumns(a, names);
    return [
      bootstrapMean(Float64Array.from(a), plan),
      bootstrapRatio(Float64Array.from(a), Float64Array.from(b), plan),
      bootstrapMeanDifference(Float64Array.from(a), Float64Array.from(b), plan),
      bootstrapRatio(sums, sizes, plan),
      meanAcceleration(Float64Array.from(a)),
      sumsAcceleration([Float64Array.from(a), Float64Array.from(b)], ratioOfSums),
    ];
  };
  expect(of(shuffled(above, turned), shuffled(below, turned), shuffled(clusters, turned))).toEqual(
    of(above, below, clusters),
  );
});

test('clusters of one row are rows', () => {
  const values = skewed(60);
  const { sums, sizes } = clusterColumns(values, [...values.keys()]);
  const [rows, clusters] = [bootstrapMean(values, plan), bootstrapRatio(sums, sizes, plan)].map(defined);
  expect(clusters!.replicates).toEqual(rows!.replicates);
});

test('whole clusters are drawn: rows that are alike inside them count as one', () => {
  const ofClusters = skewed(40);
  const rows = Float64Array.from({ length: 400 }, (_, row) => ofClusters[row % 40]!);
  const { sums, sizes } = clusterColumns(
    rows,
    Int32Array.from(rows, (_, row) => row % 40),
  );
  expect([...sizes]).toEqual(new Array(40).fill(10));
  const clustered = defined(bootstrapRatio(sums, sizes, plan));
  expectClose(bootstrapError(clustered), bootstrapError(defined(bootstrapMean(ofClusters, plan))), 1e-9);
});

test('a few kinds of rows are drawn as kinds, with the interval that rows drawn one by one have', () => {
  const grades = Float64Array.from({ length: 600 }, (_, row) => [0, 0, 1, 1, 1, 3][row % 6]!);
  const mean = (sums: ArrayLike<number>) => sums[0]! / 600;
  const limits = (['multinomial', 'patterns', 'row-by-row'] as const).map((drawing) => {
    const bootstrap = defined(bootstrapSums([grades], mean, { resamples: 40_000, seed: 3 }, drawing));
    return defined(bcaLimits(bootstrap, meanAcceleration(grades), 0.025));
  });
  expect(defined(bootstrapMean(grades, plan)).drawing).toBe('multinomial');
  for (const { lower, upper } of limits) {
    expect(lower).toBeCloseTo(limits[0]!.lower, 2);
    expect(upper).toBeCloseTo(limits[0]!.upper, 2);
  }
});

test('counts of kinds are the rows they count', () => {
  const cells = [30, 0, 12, 5];
  const grades = [0, 1, 2, 4];
  const rows = Float64Array.from(cells.flatMap((count, i) => new Array<number>(count).fill(grades[i]!)));
  const mean = (counts: Float64Array) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return counts.reduce((sum, count, i) => sum + count * grades[i]!, 0) / all;
  };
  const byCounts = defined(bootstrapCounts(cells, mean, plan));
  const sums = (at: ArrayLike<number>) => at[0]! / 47;
  const byRows = defined(bootstrapSums([rows], sums, plan, 'multinomial'));
  expect(byCounts.drawing).toBe('multinomial');
  expectClose(byCounts.estimate, byRows.estimate);
  expectClose(bootstrapError(byCounts), bootstrapError(byRows), 0.06);
  expectClose(defined(countsAcceleration(cells, mean)), defined(meanAcceleration(rows)));
});

test('the acceleration of a mean in closed form is that of the jackknife', () => {
  const value = fc.integer({ min: -20, max: 20 });
  fc.assert(
    fc.property(fc.array(value, { minLength: 3, maxLength: 40 }), (of) => {
      const values = Float64Array.from(of);
      const closed = meanAcceleration(values);
      const jackknife = sumsAcceleration([values], (sums) => sums[0]! / (of.length - 1));
      if (typeof closed !== 'number') expect(jackknife).toEqual(closed);
      else expect(jackknife).toBeCloseTo(closed, 9);
    }),
  );
});

test('resamples without a value are left out while they are few, and named when they are many', () => {
  const ones = Float64Array.from({ length: 40 }, () => 1);
  // A denominator in six rows of 40 is missing from 0.15 % of the resamples, in two rows from 13 %.
  const some = defined(
    bootstrapRatio(
      skewed(40),
      ones.map((_, row) => (row < 6 ? 1 : 0)),
      plan,
    ),
  );
  expect(some.undefinedReplicates).toBeGreaterThan(0);
  expect(some.replicates.length + some.undefinedReplicates).toBe(2000);
  const many = bootstrapRatio(
    skewed(40),
    ones.map((_, row) => (row < 2 ? 1 : 0)),
    plan,
  );
  expect(many).toEqual({ undefined: expect.stringMatching(/^\d+ of 2000 resamples give no value$/) });
  expect(bootstrapRatio(skewed(40), new Float64Array(40), plan)).toEqual({
    undefined: 'its denominator is 0',
  });
  expect(sumsAcceleration([skewed(40), ones.map((_, row) => (row < 1 ? 1 : 0))], ratioOfSums)).toEqual({
    undefined: 'its denominator is 0',
  });
});
