import { isExcused, type NotScoredReason } from '#domain/score.ts';
import type { Evidence, SliceEvidence } from '#domain/tallies/evidence.ts';

/** How much of what was asked of an arm came back and could be scored. */
export interface ArmCoverage {
  readonly arm: string;
  readonly rows: number;
  readonly answered: number;
  /** Error code to rows. */
  readonly errors: Readonly<Record<string, number>>;
  readonly metrics: readonly MetricCoverage[];
}

export interface MetricCoverage {
  readonly metric: string;
  readonly scored: number;
  /** Rows that some answer could have scored: all but those without reference. */
  readonly scorable: number;
  /** scored / scorable; null where nothing was scorable. */
  readonly share: number | null;
  /** Reason to rows without score. */
  readonly notScored: Readonly<Record<string, number>>;
}

/** The coverage of every arm, for these metrics. */
export function checkCoverage(evidence: Evidence, metrics: readonly string[]): ArmCoverage[] {
  return evidence.arms.map((arm) => {
    const { answered, errors, notScored } = evidence.coverage.get(arm)!;
    return {
      arm,
      rows: evidence.rows,
      answered,
      errors,
      metrics: metrics.map((metric) => metricCoverage(metric, evidence.rows, notScored[metric] ?? {})),
    };
  });
}

function metricCoverage(
  metric: string,
  rows: number,
  notScored: Readonly<Record<string, number>>,
): MetricCoverage {
  let scored = rows;
  let scorable = rows;
  for (const [reason, count] of Object.entries(notScored)) {
    scored -= count;
    if (isExcused(reason as NotScoredReason)) scorable -= count;
  }
  return { metric, scored, scorable, share: scorable > 0 ? scored / scorable : null, notScored };
}

/**
 * The smallest share of scored rows over the metrics; null where nothing could be scored. An answer without a price
 * was scored as far as it goes: cost says of each arm what is unpriced.
 */
export function scoredShare({ metrics }: ArmCoverage): number | null {
  const shares = metrics.flatMap(({ scored, scorable, notScored }) =>
    scorable === 0 ? [] : [(scored + (notScored.unpriced ?? 0)) / scorable],
  );
  return shares.length === 0 ? null : Math.min(...shares);
}

/** Rows of a slice that an arm should have scores for and has not. @param scored rows that have one */
export function missingRows(slice: SliceEvidence, metric: string, arm: number, scored: number): number {
  return slice.rows - (slice.excused.get(metric)?.[arm] ?? 0) - scored;
}
