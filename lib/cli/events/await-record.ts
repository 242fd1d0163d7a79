import type { Connection } from '#cli/connect/connection.ts';
import { sleep } from '#cli/sleep.ts';
import { type Change, runIdOf } from '#domain/change.ts';
import { matchSuite } from '#domain/match-suite.ts';
import type { EventRecord } from '#workflow/change-store.ts';

const POLL_MS = 150;

/**
 * What became of a change that was just put on the bus: the record of the event that told of it. A forwarded event gets a
 * new id on its way, so the record is found by the runs that the change may have.
 *
 * @param eventId the id that the bus gave; null where the event is forwarded.
 * @returns null where it was not planned in time.
 */
export async function awaitRecord(
  change: Change,
  eventId: string | null,
  { stores }: Connection,
  waitMs: number,
  interrupted: AbortSignal,
): Promise<EventRecord | null> {
  const endMs = Date.now() + waitMs;
  const published = await stores.registry.suites();
  const suites = published
    .map(({ definition }) => definition)
    .filter((suite) => matchSuite(suite, change).matched);
  // Without a run there is nothing to find a forwarded event by.
  if (eventId === null && suites.length === 0) return null;
  for (;;) {
    const record =
      eventId === null
        ? await recordOfChange(
            change,
            suites.map(({ name }) => name),
            stores,
          )
        : await stores.changes.event(eventId);
    if (record !== null || Date.now() > endMs) return record;
    await sleep(POLL_MS, interrupted);
  }
}

async function recordOfChange(
  { key, attempt }: Change,
  suites: readonly string[],
  { runs, changes }: Connection['stores'],
): Promise<EventRecord | null> {
  for (const suite of suites) {
    const run = await runs.get(runIdOf(suite, key, attempt));
    if (run !== null) return changes.event(run.change.cause.eventId);
  }
  return null;
}
