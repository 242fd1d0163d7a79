import type { MetricResult } from '#domain/gate/gate-decision.ts';
import { allRows, parseSliceKey } from '#domain/tallies/slice.ts';

/** Slices that are told of one loss. */
const TOLD_SLICES = 5;

/** What one slice carries of a metric's loss. */
export interface SliceLoss {
  readonly slice: string;
  /** Rows that the candidate has scores for. */
  readonly rows: number;
  /** Mean improvement on the slice, below 0. */
  readonly improvement: number;
  /** Its part of the loss of all slices of these dimensions that lost, by effect x rows: above 0, at most 1. */
  readonly lossShare: number;
  /** Its part of all rows. */
  readonly rowShare: number;
}

/**
 * Slices that carry more of a metric's loss than of the rows, those with the largest excess first. A slice that lost as much as
 * any other rows did tells nothing of where the loss comes from, however large it is.
 *
 * @param metrics every metric on every slice, as a decision has them
 */
export function rankSlices(metrics: readonly MetricResult[], metric: string): SliceLoss[] {
  const own = metrics.filter((result) => result.metric === metric);
  const allOf = own.find(({ slice }) => slice === allRows)?.candidate.rows ?? 0;
  const losses = own.flatMap(({ slice, candidate, effect }) =>
    slice === allRows || effect === null || effect.improvement >= 0
      ? []
      : [{ slice, rows: candidate.rows, improvement: effect.improvement, dimensions: dimensionsOf(slice) }],
  );
  const lost = new Map<string, number>();
  for (const { dimensions, rows, improvement } of losses) {
    lost.set(dimensions, (lost.get(dimensions) ?? 0) - rows * improvement);
  }
  return losses
    .map(({ dimensions, ...loss }) => ({
      ...loss,
      lossShare: (-loss.improvement * loss.rows) / lost.get(dimensions)!,
      rowShare: allOf > 0 ? loss.rows / allOf : 0,
    }))
    .filter(({ lossShare, rowShare }) => lossShare > rowShare)
    .sort((a, b) => b.lossShare - b.rowShare - (a.lossShare - a.rowShare) || (a.slice < b.slice ? -1 : 1))
    .slice(0, TOLD_SLICES);
}

function dimensionsOf(slice: string): string {
  return Object.keys(parseSliceKey(slice)).join('&');
}
