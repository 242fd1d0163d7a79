import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { arrivalTimes } from '#domain/load/arrival-times.ts';
import { levelAt, loadStretches } from '#domain/load/load-level.ts';
import type { OpenLoad } from '#domain/load/load-schema.ts';
import type { LoadCall } from '#workflow/load/load-call.ts';
import type { LoadSegment } from '#workflow/load/load-segment.ts';

/** Timers are late by up to this; so much before, the time is looked at in every turn of the event loop. */
const TIMER_MS = 1.5;

interface Arrival {
  readonly request: number;
  readonly arm: number;
  /** In the profile's time. */
  readonly dueMs: number;
}

/**
 * Requests that come when they are due, however many are still unanswered. Every arm has the arrivals of the profile, the
 * second arm half a mean gap after the first, so that they take turns.
 *
 * @param seed the same gives the same arrivals.
 */
export async function runOpenLoop(load: OpenLoad, seed: string, segment: LoadSegment): Promise<void> {
  const { fromMs, arms, rowOf, call, goOn, record } = segment;
  const startedMs = performance.now();
  const open = new Map<number, LoadCall[]>();
  const calls: Promise<void>[] = [];
  let failure: { readonly error: unknown } | null = null;

  async function ask({ request, arm, dueMs }: Arrival): Promise<void> {
    const made = await call(arm, rowOf(request), startedMs + dueMs - fromMs);
    const slot = open.get(request) ?? [];
    slot[arm] = made;
    open.set(request, slot);
    if (slot.filter(Boolean).length < arms) return;
    open.delete(request);
    record({ atMs: times[request]!, calls: slot });
  }

  const times = arrivalTimes(load, seed);
  for (const arrival of arrivalsOf(load, times, segment)) {
    await until(startedMs + arrival.dueMs - fromMs);
    if (failure !== null || !goOn()) break;
    calls.push(
      ask(arrival).catch((error: unknown) => {
        failure ??= { error };
      }),
    );
  }
  await Promise.all(calls);
  if (failure !== null) throw (failure as { readonly error: unknown }).error;
}

/** The segment's arrivals at all arms, in order. */
function arrivalsOf(
  load: OpenLoad,
  times: readonly number[],
  { fromMs, toMs, arms }: LoadSegment,
): Arrival[] {
  const stretches = loadStretches(load);
  const arrivals: Arrival[] = [];
  for (const [request, time] of times.entries()) {
    if (time < fromMs || time >= toMs) continue;
    const gapMs = 1_000 / levelAt(stretches, time);
    for (let arm = 0; arm < arms; arm += 1)
      arrivals.push({ request, arm, dueMs: time + (gapMs * arm) / arms });
  }
  return arrivals.sort((a, b) => a.dueMs - b.dueMs);
}

async function until(ms: number): Promise<void> {
  const waitMs = ms - performance.now() - TIMER_MS;
  if (waitMs > 0) await sleep(waitMs);
  while (performance.now() < ms) await nextTurn();
}
