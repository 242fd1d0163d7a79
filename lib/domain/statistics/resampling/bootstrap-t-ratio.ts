import type { Undefined } from '#domain/score.ts';
import { type BootstrapPlan, tooFewRows } from '#domain/statistics/resampling/bootstrap.ts';
import {
  rootOf,
  type StudentisedBootstrap,
  studentisedOf,
  type WithError,
} from '#domain/statistics/resampling/bootstrap-t.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import { type Drawing, resampledSums } from '#domain/statistics/resampling/resampled-sums.ts';
import { sortedRows } from '#domain/statistics/resampling/sorted-rows.ts';

/** The mean of rows, or of paired differences, each resample by its own standard error. Rows may come in any order. */
export function bootstrapTMean(
  values: Float64Array,
  plan: BootstrapPlan,
  drawing?: Drawing,
): StudentisedBootstrap | Undefined {
  return bootstrapTRatio(values, new Float64Array(values.length).fill(1), plan, drawing);
}

/**
 * The sum of one column by the sum of another, likewise; with sums and sizes of clusters (`clusterColumns`), the mean over
 * their rows.
 *
 * Of the residuals e = a − R b and of b, the sums of e, b, e², e b and b² give both the ratio of a resample,
 * R* − R = Σe / Σb, and its squared error, n / (n − 1) Σ(e − (R* − R) b)² / (Σb)².
 */
export function bootstrapTRatio(
  numerators: Float64Array,
  denominators: Float64Array,
  { resamples, seed }: BootstrapPlan,
  drawing?: Drawing,
): StudentisedBootstrap | Undefined {
  const rows = numerators.length;
  if (rows < 2) return tooFewRows;
  const [above, below] = sortedRows([numerators, denominators]) as [Float64Array, Float64Array];
  const ratio = sumOf(above) / sumOf(below);
  if (!Number.isFinite(ratio)) return { undefined: 'its denominator is 0' };
  const residual = above.map((value, row) => value - ratio * below[row]!);
  const columns = [
    residual,
    below,
    residual.map((e) => e * e),
    residual.map((e, row) => e * below[row]!),
    below.map((b) => b * b),
  ];
  const resampled = resampledSums(new Xoshiro128(seed), columns, resamples, drawing);
  const at = new Float64Array(columns.length);
  const roots = Float64Array.from(resampled.sums[0]!, (_, i) => {
    for (let c = 0; c < at.length; c += 1) at[c] = resampled.sums[c]![i]!;
    return rootOf(residualRatio(at, rows), 0);
  });
  const seen = residualRatio(Float64Array.from(columns, sumOf), rows);
  const value = 'undefined' in seen ? seen : { ...seen, estimate: ratio };
  return studentisedOf(value, roots, resampled.drawing, seed);
}

/** R* − R and its standard error. */
function residualRatio(sums: Float64Array, rows: number): WithError | Undefined {
  const [e, b, ee, eb, bb] = sums as unknown as [number, number, number, number, number];
  if (b === 0) return { undefined: 'its denominator is 0' };
  const distance = e / b;
  const squares = ee - 2 * distance * eb + distance * distance * bb;
  // What is left of rounding where all rows drawn are alike.
  const spread = squares <= 1e-12 * (ee + distance * distance * bb) ? 0 : squares;
  return { estimate: distance, standardError: Math.sqrt((rows / (rows - 1)) * spread) / Math.abs(b) };
}

function sumOf(column: Float64Array): number {
  let sum = 0;
  for (const value of column) sum += value;
  return sum;
}
