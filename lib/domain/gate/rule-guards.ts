import { missingRows } from '#domain/gate/check-coverage.ts';
import type { Hypothesis } from '#domain/gate/gate-rule.ts';
import type { ArmEstimate, Inference } from '#domain/gate/inference.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';

/** Why a pass cannot be given though a fail can, in words that end a sentence. */
export interface PassObstacle {
  readonly reason: string;
  /** Rows with which it could; null where more rows are not known to help. */
  readonly nNeeded: number | null;
}

/**
 * The arm of which too many rows of a slice have no score, in words that end a sentence; null: none. A single row never
 * decides, so that one error does not silence a small slice.
 */
export function shortOfScores(
  evidence: Evidence,
  metric: Metric,
  slice: string,
  arms: readonly ArmEstimate[],
  minimumCoverage: number,
): string | null {
  const asked = evidence.slices.get(slice)!;
  for (const { arm, rows } of arms) {
    const missing = missingRows(asked, metric.name, evidence.arms.indexOf(arm), rows);
    if (missing > Math.max(1, (1 - minimumCoverage) * (missing + rows))) {
      return `${missing} of ${missing + rows} rows of arm ${arm} have no score`;
    }
  }
  return null;
}

/**
 * Whether the rows can carry a pass at all: an error that can be seen, and enough rows for the margin. With n independent
 * rows, 3 / n of all may behave in a way that none of the rows seen did (rule of three, Hanley and Lippman-Hand 1983).
 */
export function passObstacle(
  inference: Inference,
  { resolution }: Hypothesis,
  { range: [lowest, highest] }: Metric,
  minimumClusters: number,
): PassObstacle | null {
  const { rows, effectiveN, clusters, untrusted } = inference;
  const bounded = highest !== null && lowest !== null;
  const needed = resolution !== null && bounded ? (3 * (highest - lowest)) / resolution : 0;
  const enough = Math.ceil(Math.max((needed * rows) / effectiveN, (minimumClusters * rows) / clusters));
  if (untrusted !== null) return untrusted;
  if (effectiveN * (1 + 1e-9) >= needed) return null;
  const worth = Math.floor(effectiveN);
  return {
    reason: `${rows} rows are worth ${worth} independent ones, and the margin needs ${Math.ceil(needed)}`,
    nNeeded: enough,
  };
}
