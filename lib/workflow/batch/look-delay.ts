const SHORTEST_MS = 60_000;
const LONGEST_MS = 600_000;
/** A job that has taken long may take longer: it is looked at every twentieth of its age. */
const SHARE_OF_AGE = 0.05;

/** How long a job is left alone before it is looked at again: one minute at first, ten in the end. */
export function lookDelayMs(ageMs: number): number {
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, ageMs * SHARE_OF_AGE));
}

/** How long a job waits for others of its run, or of its organisation, to end. */
export const HELD_MS = 600_000;
