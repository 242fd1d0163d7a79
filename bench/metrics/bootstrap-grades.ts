import type { BenchCase } from './bench-case.ts';
import { oursOn, showLimits } from './bootstrap-mean.ts';
import { mulberry32, plainBca } from './plain-bootstrap.ts';

/** The same of rows with few different values, whose resamples are drawn by how often each comes up. */
export function bootstrapGrades(): BenchCase {
  const random = mulberry32(11);
  const values = Float64Array.from({ length: 10_000 }, () => Math.floor(5 * Math.sqrt(random())));
  return {
    id: 'bootstrap-grades',
    task: 'BCa interval of a mean of grades 0 to 4, 10,000 rows, 10,000 resamples',
    data: { values },
    ours: () => oursOn(values),
    others: [{ name: 'plain JavaScript', run: () => plainBca(values, 10_000, 0.025) }],
    pythons: [
      {
        name: 'scipy.stats.bootstrap, vectorised, in its quickest batches of 25',
        file: 'bootstrap-mean.py',
        modules: ['scipy'],
        target: 40,
      },
    ],
    show: showLimits,
  };
}
