import { meanAcceleration } from '#domain/statistics/resampling/acceleration.ts';
import type { Limits } from '#domain/statistics/resampling/bootstrap.ts';
import { bcaLimits } from '#domain/statistics/resampling/bootstrap-bca.ts';
import { bootstrapMean } from '#domain/statistics/resampling/bootstrap-sums.ts';
import type { BenchCase } from './bench-case.ts';
import { mulberry32, plainBca } from './plain-bootstrap.ts';

const resamples = 10_000;

/** BCa interval of the mean of skewed rows. */
export function bootstrapMeans(): BenchCase {
  const random = mulberry32(10);
  const values = Float64Array.from({ length: 10_000 }, () => Math.log(1 / (1 - random())) ** 2);
  return {
    id: 'bootstrap-mean',
    task: 'BCa interval of a mean, 10,000 rows, 10,000 resamples',
    data: { values },
    ours: () => oursOn(values),
    others: [{ name: 'plain JavaScript', run: () => plainBca(values, resamples, 0.025) }],
    pythons: [
      {
        name: 'scipy.stats.bootstrap, vectorised, in its quickest batches of 25',
        file: 'bootstrap-mean.py',
        modules: ['scipy'],
        target: 3,
      },
    ],
    show: showLimits,
  };
}

export function oursOn(values: Float64Array): unknown {
  const bootstrap = bootstrapMean(values, { resamples, seed: 1 });
  return 'undefined' in bootstrap ? bootstrap : bcaLimits(bootstrap, meanAcceleration(values), 0.025);
}

export function showLimits(result: unknown): string {
  const { lower, upper } = result as Limits;
  return `[${lower.toFixed(4)}, ${upper.toFixed(4)}]`;
}
