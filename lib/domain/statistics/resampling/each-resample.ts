import type { BootstrapPlan } from '#domain/statistics/resampling/bootstrap.ts';
import { drawIndices } from '#domain/statistics/resampling/draws/uniform-indices.ts';
import { Xoshiro128 } from '#domain/statistics/resampling/draws/xoshiro128.ts';
import type { Drawing } from '#domain/statistics/resampling/resampled-sums.ts';

/** The rows that are drawn together: each by itself, or whole clusters. */
export interface DrawnRows {
  readonly rows: number;
  /** Of each row, from 0 to one less than there are clusters; default: every row is its own. */
  readonly cluster?: Int32Array | undefined;
}

/**
 * Resamples of units, as many units as there are, one after the other; all n^n of them where that is no more than asked for.
 *
 * @param units rows or clusters, at least 1
 * @param visit gets the drawn units, in an array that is overwritten, and which resample it is
 * @returns how they were made, and how many
 */
export function eachResample(
  units: number,
  { resamples, seed }: BootstrapPlan,
  visit: (drawn: Int32Array, resample: number) => void,
): { readonly drawing: Drawing; readonly resamples: number } {
  const drawn = new Int32Array(units);
  const every = units ** units;
  if (every <= resamples) {
    for (let resample = 0; resample < every; resample += 1) {
      for (let i = 0, digits = resample; i < units; i += 1, digits = Math.floor(digits / units)) {
        drawn[i] = digits % units;
      }
      visit(drawn, resample);
    }
    return { drawing: 'every-resample', resamples: every };
  }
  const random = new Xoshiro128(seed);
  for (let resample = 0; resample < resamples; resample += 1) {
    drawIndices(random, units, drawn);
    visit(drawn, resample);
  }
  return { drawing: 'row-by-row', resamples };
}

/** How many units there are to draw. */
export function unitsOf({ rows, cluster }: DrawnRows): number {
  return cluster === undefined ? rows : cluster.reduce((most, at) => Math.max(most, at + 1), 0);
}

/** Sets how often each row is drawn. */
export function countRows(drawn: Int32Array, { cluster }: DrawnRows, counts: Int32Array): void {
  if (cluster === undefined) {
    counts.fill(0);
    for (let i = 0; i < drawn.length; i += 1) counts[drawn[i]!]! += 1;
    return;
  }
  const often = new Int32Array(drawn.length);
  for (let i = 0; i < drawn.length; i += 1) often[drawn[i]!]! += 1;
  for (let row = 0; row < counts.length; row += 1) counts[row] = often[cluster[row]!]!;
}
