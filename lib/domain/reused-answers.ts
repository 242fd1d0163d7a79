import type { Observation } from '#domain/observation.ts';

/** How many answers were given before a run that used them, and when, milliseconds since 1970. */
export interface ReusedAnswers {
  /** Rows that had their answer; of a row that is asked several times, the share of its answers that it had. */
  readonly rows: number;
  /** null where there are none, or where it was not noted. */
  readonly oldestMs: number | null;
  readonly newestMs: number | null;
}

export const NONE_REUSED: ReusedAnswers = { rows: 0, oldestMs: null, newestMs: null };

/**
 * Those that are older than the run. Errors are the run's own.
 *
 * @param repeats what one arm answered to a block, by repeat and row.
 */
export function reusedAnswers(
  repeats: readonly (readonly (Observation | null)[])[],
  plannedAtMs: number,
): ReusedAnswers {
  const times: number[] = [];
  let rows = 0;
  for (const position of (repeats[0] ?? []).keys()) {
    const answered = repeats.flatMap((observations) => {
      const observation = observations[position] ?? null;
      return observation?.error === null ? [observation.answeredAtMs] : [];
    });
    const before = answered.filter((answeredAtMs) => answeredAtMs < plannedAtMs);
    times.push(...before);
    if (before.length > 0) rows += before.length / answered.length;
  }
  if (times.length === 0) return NONE_REUSED;
  return {
    rows,
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
