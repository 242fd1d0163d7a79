import type { Undefined } from '#domain/score.ts';
import { type BootstrapPlan, tooFewRows } from '#domain/statistics/resampling/bootstrap.ts';
import {
  rootOf,
  type StudentisedBootstrap,
  studentisedOf,
  type WithError,
} from '#domain/statistics/resampling/bootstrap-t.ts';
import {
  countRows,
  type DrawnRows,
  eachResample,
  unitsOf,
} from '#domain/statistics/resampling/each-resample.ts';

/**
 * Any statistic of rows that comes with its standard error, on resamples of the rows.
 *
 * Which rows a seed draws depends on their order: give them in one that does not depend on which came first (by their ids).
 *
 * @param statistic of how often each row occurs, in the order of the rows; the array is overwritten afterwards
 */
export function bootstrapTRowCounts(
  of: DrawnRows,
  statistic: (counts: Int32Array) => WithError | Undefined,
  plan: BootstrapPlan,
): StudentisedBootstrap | Undefined {
  const units = unitsOf(of);
  if (units < 2) return tooFewRows;
  const counts = new Int32Array(of.rows).fill(1);
  const seen = statistic(counts);
  if ('undefined' in seen) return seen;
  const roots = new Float64Array(plan.resamples);
  const { drawing, resamples } = eachResample(units, plan, (drawn, resample) => {
    countRows(drawn, of, counts);
    roots[resample] = rootOf(statistic(counts), seen.estimate);
  });
  return studentisedOf(seen, roots.subarray(0, resamples), drawing, plan.seed);
}
