import type { Observation } from '#domain/observation.ts';

/** A request by arm; null: the arm has no answer to it. */
export type RequestByArm = readonly (Observation | null)[];

/**
 * The second, since 1970, in which each request was due, never before that of the one before it: clocks are read in whole
 * milliseconds, and a request on the edge would else fall back.
 *
 * @param requests in the order in which they were due.
 */
export function dueSeconds(requests: readonly RequestByArm[]): number[] {
  let last = 0;
  return requests.map((request) => {
    const call = request.find((made) => made !== null);
    if (call !== undefined) last = Math.max(last, Math.floor((call.answeredAtMs - call.latencyMs) / 1_000));
    return last;
  });
}
