/** Time that a verdict's answers are kept at least, for people to look at. */
const KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

/** Answers are deleted so many days after they were stored; the least that leaves a day of reuse. */
export const MIN_OBSERVATION_DAYS = KEPT_DAYS + 1;

/**
 * How old a stored answer may be that a new run uses: one that is deleted in less than 30 days would leave the verdict
 * without its evidence.
 *
 * @param plannedAtMs milliseconds since 1970.
 * @param observationDays how long answers are kept.
 * @param maxAgeDays the suite's own limit. Default: none.
 */
export function answersSinceMs(
  plannedAtMs: number,
  observationDays: number,
  maxAgeDays = Number.POSITIVE_INFINITY,
): number {
  return plannedAtMs - Math.min(observationDays - KEPT_DAYS, maxAgeDays) * DAY_MS;
}
