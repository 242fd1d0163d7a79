import type { Observation } from '#domain/observation.ts';

/** How many answers were given before a run that used them, and when, milliseconds since 1970. */
export interface ReusedAnswers {
  readonly rows: number;
  /** null where there are none, or where it was not noted. */
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
}

export const NONE_REUSED: ReusedAnswers = { rows: 0, oldestMs: null, newestMs: null };

/** Those that are older than the run. Errors are the run's own. */
export function reusedAnswers(
  observations: readonly (Observation | null)[],
  plannedAtMs: number,
): ReusedAnswers {
  const times = observations.flatMap((observation) =>
    observation !== null && observation.error === null && observation.answeredAtMs < plannedAtMs
      ? [observation.answeredAtMs]
      : [],
  );
  if (times.length === 0) return NONE_REUSED;
  return {
    rows: times.length,
    oldestMs: times.reduce((a, b) => Math.min(a, b)),
    newestMs: times.reduce((a, b) => Math.max(a, b)),
  };
}

export function addReused(a: ReusedAnswers, b: ReusedAnswers): ReusedAnswers {
  return {
    rows: a.rows + b.rows,
    oldestMs: pick(Math.min, a.oldestMs, b.oldestMs),
    newestMs: pick(Math.max, a.newestMs, b.newestMs),
  };
}

function pick(choose: (a: number, b: number) => number, a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : choose(a, b);
}
