import { setTimeout as sleep } from 'node:timers/promises';
import { callersAt, highestLevel, loadStretches } from '#domain/load/load-level.ts';
import type { ClosedLoad } from '#domain/load/load-schema.ts';
import type { LoadCall } from '#workflow/load/load-call.ts';
import type { LoadSegment } from '#workflow/load/load-segment.ts';

/** How often a caller that is not wanted now looks whether it is. */
const LOOK_MS = 20;
/** Errors may come at once: without a pause, callers would do nothing but fail. */
const ERROR_PAUSE_MS = 50;

/**
 * Callers who ask, wait for the answer, and ask again. With two arms there are twice as many, and each asks the arms by
 * turns, half of them beginning with one and half with the other: so both arms get the same number of calls at the same
 * time, and as many callers as the profile says are with each of them while they are equally fast.
 */
export async function runClosedLoop(load: ClosedLoad, segment: LoadSegment): Promise<void> {
  const { fromMs, toMs, arms, rowOf, call, goOn, record } = segment;
  const stretches = loadStretches(load);
  const startedMs = performance.now();
  let requests = 0;
  let failure: { readonly error: unknown } | null = null;

  async function caller(number: number): Promise<void> {
    let first = true;
    for (;;) {
      const atMs = fromMs + performance.now() - startedMs;
      if (atMs >= toMs || failure !== null || !goOn()) return;
      const callers = callersAt(stretches, atMs);
      if (number >= callers * arms) {
        await sleep(Math.min(LOOK_MS, toMs - atMs));
        continue;
      }
      const row = rowOf(requests);
      requests += 1;
      const calls: LoadCall[] = [];
      for (let turn = 0; turn < arms; turn += 1) {
        // All begin with the same arm, which opens to each arm as many connections as there can be calls.
        const arm = first ? turn : (turn + number) % arms;
        const { endedMs, observation } = await call(arm, row, null);
        // Little's law: with c callers, an answer takes 1/c of its own time out of the time of all.
        const windowMs = observation.latencyMs / callers;
        calls[arm] = { endedMs, observation: { ...observation, windowMs } };
      }
      record({ atMs, calls });
      first = false;
      if (calls.some(({ observation }) => observation.error !== null)) await sleep(ERROR_PAUSE_MS);
    }
  }

  const most = Math.max(1, Math.round(highestLevel(load))) * arms;
  await Promise.all(
    Array.from({ length: most }, (_, number) =>
      caller(number).catch((error: unknown) => {
        failure ??= { error };
      }),
    ),
  );
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}
