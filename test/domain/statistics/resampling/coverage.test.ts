import { expect, test } from 'vitest';
import type { Undefined } from '#domain/score.ts';
import { meanAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import type { Limits } from '#domain/statistics/resampling/bootstrap.ts';
import { basicLimits } from '#domain/statistics/resampling/bootstrap-basic.ts';
import { bcaLimits } from '#domain/statistics/resampling/bootstrap-bca.ts';
import { percentileLimits } from '#domain/statistics/resampling/bootstrap-percentile.ts';
import { bootstrapMean } from '#domain/statistics/resampling/bootstrap-sums.ts';
import { bootstrapTLimits } from '#domain/statistics/resampling/bootstrap-t.ts';
import { bootstrapTMean, bootstrapTRatio } from '#domain/statistics/resampling/bootstrap-t-ratio.ts';
import { clusterColumns } from '#domain/statistics/resampling/cluster-columns.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { defined } from '#support/defined.ts';

const runs = 1500;
const alpha = 0.025;

/** Shares of the runs whose interval lies below, and above, the true value. */
function misses(limits: readonly (Limits | Undefined)[], truth: number) {
  const all = limits.map(defined);
  const share = (of: readonly Limits[]) => of.length / all.length;
  return {
    tooLow: share(all.filter(({ upper }) => upper < truth)),
    tooHigh: share(all.filter(({ lower }) => lower > truth)),
  };
}

test('for means of skewed data, bootstrap-t covers best, then BCa, percentile and basic', () => {
  // Exponential rows, n = 30: 95.1 %, 93.4 %, 93.3 % and 92.3 %.
  const random = new Xoshiro128(30);
  const of = { basic: [], percentile: [], bca: [], t: [] } as Record<string, (Limits | Undefined)[]>;
  for (let run = 0; run < runs; run += 1) {
    const rows = new Float64Array(30).map(() => -Math.log(random.uniform()));
    const plan = { resamples: 999, seed: run };
    const bootstrap = defined(bootstrapMean(rows, plan));
    of.basic!.push(basicLimits(bootstrap, alpha));
    of.percentile!.push(percentileLimits(bootstrap, alpha));
    of.bca!.push(bcaLimits(bootstrap, meanAcceleration(rows), alpha));
    of.t!.push(bootstrapTLimits(defined(bootstrapTMean(rows, plan)), alpha));
  }
  const [basic, percentile, bca, t] = [of.basic!, of.percentile!, of.bca!, of.t!].map((limits) =>
    misses(limits, 1),
  );
  const coverage = ({ tooLow, tooHigh }: ReturnType<typeof misses>) => 1 - tooLow - tooHigh;
  expect(coverage(t!)).toBeGreaterThan(0.935);
  expect(coverage(bca!)).toBeGreaterThan(0.915);
  expect(coverage(t!)).toBeGreaterThan(coverage(bca!));
  expect(coverage(bca!)).toBeGreaterThan(coverage(percentile!));
  expect(coverage(percentile!)).toBeGreaterThan(coverage(basic!));
  // The upper limit is the one that skewness pulls in.
  expect(t!.tooLow).toBeLessThan(0.045);
  expect(bca!.tooLow).toBeLessThan(percentile!.tooLow);
  expect(percentile!.tooLow).toBeLessThan(basic!.tooLow);
});

test('for rows in clusters, drawing whole clusters covers, and drawing rows does not', () => {
  const random = new Xoshiro128(40);
  const clustered: (Limits | Undefined)[] = [];
  const byRows: (Limits | Undefined)[] = [];
  for (let run = 0; run < 250; run += 1) {
    // 25 clusters of 1 to 9 rows, half the variance between clusters; the mean of a row is 1.
    const names: number[] = [];
    const values: number[] = [];
    for (let cluster = 0; cluster < 25; cluster += 1) {
      const common = random.uniform();
      for (let left = 1 + random.below(9); left > 0; left -= 1) {
        names.push(cluster);
        values.push(common + random.uniform());
      }
    }
    const plan = { resamples: 999, seed: run };
    const { sums, sizes } = clusterColumns(values, names);
    clustered.push(bootstrapTLimits(defined(bootstrapTRatio(sums, sizes, plan)), alpha));
    byRows.push(percentileLimits(defined(bootstrapMean(Float64Array.from(values), plan)), alpha));
  }
  const [whole, single] = [misses(clustered, 1), misses(byRows, 1)];
  expect(whole.tooLow + whole.tooHigh).toBeLessThan(0.08);
  expect(single.tooLow + single.tooHigh).toBeGreaterThan(0.15);
});
