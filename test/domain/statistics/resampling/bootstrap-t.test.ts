import { expect, test } from 'vitest';
import { clusterMean, clusterVariance } from '#domain/statistics/intervals/cluster-t.ts';
import { bootstrapTLimits } from '#domain/statistics/resampling/bootstrap-t.ts';
import { bootstrapTMean, bootstrapTRatio } from '#domain/statistics/resampling/bootstrap-t-ratio.ts';
import { bootstrapTRowCounts } from '#domain/statistics/resampling/bootstrap-t-rows.ts';
import { clusterColumns } from '#domain/statistics/resampling/cluster-columns.ts';
import { expectClose } from '#support/close-to.ts';
import { sumsOf } from '#support/cluster-sums.ts';
import { defined } from '#support/defined.ts';

const every = { resamples: 3125, seed: 1 };
const plan = { resamples: 9999, seed: 12 };

// All 5^5 resamples, numpy 2.4.6: t = (y.mean() - x.mean()) / (y.std(ddof=1) / sqrt(5)) of each resample y, and quantiles by
// straight lines between neighbours; the five resamples of one row five times are infinitely far off.
test('the limits of a mean are those of all resamples of five rows', () => {
  const bootstrap = defined(bootstrapTMean(Float64Array.of(1.25, 3.5, 0.75, 9, 2.125), every));
  expect(bootstrap.drawing).toBe('every-resample');
  const wide = defined(bootstrapTLimits(bootstrap, 0.025));
  expectClose(wide.lower, 0.6920744318958985);
  expectClose(wide.upper, 15.8083711174284);
  const narrow = defined(bootstrapTLimits(bootstrap, 0.05));
  expectClose(narrow.lower, 1.2071222654261677);
  expectClose(narrow.upper, 13.383129188171996);
  expect([...bootstrap.roots].filter((root) => !Number.isFinite(root))).toHaveLength(5);
});

// Likewise: e = a - r b, s = sqrt(5 / 4 sum(e²)) / sum(b).
test('the limits of a ratio are those of all resamples of five rows', () => {
  const bootstrap = defined(
    bootstrapTRatio(Float64Array.of(3, 1, 4, 1.5, 9), Float64Array.of(2, 6, 5, 3.5, 8), every),
  );
  expectClose(bootstrap.estimate, 0.7551020408163265);
  expectClose(bootstrap.standardError, 0.22724652837490614);
  const limits = defined(bootstrapTLimits(bootstrap, 0.05));
  expectClose(limits.lower, 0.03574447064573505, 1e-11);
  expectClose(limits.upper, 1.307083841113092);
});

// R 4.2.2, boot 1.3-28.1: boot.ci(boot(aircondit$hours, function(d, i) c(mean(d[i]), var(d[i]) / 12), 2e5), type = 'stud')
// gives (47.0, 292.2); the data are Davison and Hinkley 1997, example 1.1.
test('agrees with R on the failures of air conditioning', () => {
  const hours = Float64Array.of(3, 5, 7, 18, 43, 85, 91, 98, 100, 130, 230, 487);
  const bootstrap = defined(bootstrapTMean(hours, { resamples: 100_000, seed: 1997 }));
  const limits = defined(bootstrapTLimits(bootstrap, 0.025));
  expect(Math.abs(limits.lower - 47)).toBeLessThan(0.6);
  expect(Math.abs(limits.upper - 292.2)).toBeLessThan(6);
});

test('the standard error of a mean over clusters is the cluster-robust one', () => {
  const groups = [[1, 1, 0.5], [0], [0.25, 1, 0], [0.75], [1, 0.5]];
  const values = groups.flat();
  const names = groups.flatMap((group, i) => group.map(() => i));
  const { sums, sizes } = clusterColumns(values, names);
  const bootstrap = defined(bootstrapTRatio(sums, sizes, plan));
  expectClose(bootstrap.estimate, clusterMean(sumsOf(groups)));
  expectClose(bootstrap.standardError ** 2, clusterVariance(sumsOf(groups)));
});

test('any statistic that comes with its error can be studentised', () => {
  const values = Float64Array.from({ length: 40 }, (_, row) => (row * row) % 23);
  const byCounts = bootstrapTRowCounts(
    { rows: 40 },
    (counts) => {
      const mean = counts.reduce((sum, count, row) => sum + count * values[row]!, 0) / 40;
      const squares = counts.reduce((sum, count, row) => sum + count * (values[row]! - mean) ** 2, 0);
      return { estimate: mean, standardError: Math.sqrt(squares / 39 / 40) };
    },
    plan,
  );
  const [any, ours] = [byCounts, bootstrapTMean(values, plan)].map((bootstrap) =>
    defined(bootstrapTLimits(defined(bootstrap), 0.025)),
  );
  expect(any!.lower).toBeCloseTo(ours!.lower, 0);
  expect(any!.upper).toBeCloseTo(ours!.upper, 0);
});

test('the same seed gives the same bits for rows in any order', () => {
  const values = Float64Array.from({ length: 300 }, (_, row) => Math.sin(row) + row / 100);
  expect(bootstrapTMean(values.toReversed(), plan)).toEqual(bootstrapTMean(values, plan));
});

test('names what keeps it from a limit', () => {
  expect(bootstrapTMean(new Float64Array(30).fill(0.1), plan)).toEqual({
    undefined: 'its standard error is 0',
  });
  expect(bootstrapTMean(Float64Array.of(1), plan)).toEqual({
    undefined: 'it takes two rows, or two clusters of rows, to see how much resamples differ',
  });
  expect(bootstrapTRatio(Float64Array.of(1, 2), new Float64Array(2), plan)).toEqual({
    undefined: 'its denominator is 0',
  });
  // One row of 20 differs: 36 % of the resamples lack it, and have no spread.
  const one = Float64Array.from({ length: 20 }, (_, row) => (row === 0 ? 1 : 0));
  expect(bootstrapTLimits(defined(bootstrapTMean(one, plan)), 0.025)).toEqual({
    undefined: 'too many resamples have rows that are all alike, and no standard error',
  });
  const few = defined(
    bootstrapTMean(
      Float64Array.from({ length: 20 }, (_, i) => i),
      { resamples: 30, seed: 1 },
    ),
  );
  expect(bootstrapTLimits(few, 0.025)).toEqual({
    undefined: '30 resamples are too few for a limit at level 0.025',
  });
  expect(bootstrapTRowCounts({ rows: 5 }, () => ({ undefined: 'no' }), plan)).toEqual({ undefined: 'no' });
});
