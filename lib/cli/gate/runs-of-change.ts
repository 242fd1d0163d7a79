import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { findEvent } from '#cli/events/find-event.ts';
import { sleep } from '#cli/sleep.ts';
import type { EventRecord } from '#workflow/change-store.ts';

const PLANNING_MS = 60_000;
const POLL_MS = 400;

/**
 * Every run that judges a change, the newest attempt of each suite. An event that was just put is waited for, and so is one
 * that is held back: its runs are then those of the newest change of its window.
 *
 * @param id of the deployment event on our bus, of a run that it caused, or of its change
 * @param timeoutMs how long to wait for a change that is held back
 * @throws CliError `unknown-event` where nothing was planned of it, `not-planned` where no suite judges it
 */
export async function runsOfChange(
  id: string,
  timeoutMs: number,
  connection: Connection,
  interrupted: AbortSignal,
): Promise<string[]> {
  const { runs, changes } = connection.stores;
  const record = await awaitJudged(id, timeoutMs, connection, interrupted);
  const judging = record.matches.flatMap(({ suite, runId }) =>
    runId === undefined ? [] : [{ suite, runId }],
  );
  const [first] = judging;
  if (first === undefined) {
    const why = [...record.reasons, ...record.matches.map(({ suite, reason }) => `${suite}: ${reason}`)];
    throw new CliError(
      'not-planned',
      `Expected a suite to judge ${id}, got none. ${why.join(' ')} See: assize explain ${record.eventId}`,
    );
  }
  const run = await runs.get(first.runId);
  const progress = run === null ? null : await changes.progress(run.change);
  return judging.map(({ suite, runId }) => progress?.outcomes[suite]?.runId ?? runId);
}

/** The record of the event, or of the one that is judged in its place, once its runs are known or there are none to come. */
async function awaitJudged(
  id: string,
  timeoutMs: number,
  connection: Connection,
  interrupted: AbortSignal,
): Promise<EventRecord> {
  const [plannedByMs, settledByMs] = [Date.now() + PLANNING_MS, Date.now() + timeoutMs];
  for (;;) {
    const record = await findOrNull(id, connection, Date.now() > plannedByMs);
    const isHeld = record?.held !== undefined && record.matches.every(({ runId }) => runId === undefined);
    if (record !== null && !isHeld) return record;
    if (record?.held !== undefined) {
      const judged = await connection.stores.timelines.settled(record.held);
      const inPlace = judged === null ? null : await findOrNull(judged.key, connection, false);
      if (inPlace !== null) return inPlace;
      if (Date.now() > settledByMs) return record;
    }
    await sleep(POLL_MS, interrupted);
  }
}

async function findOrNull(id: string, connection: Connection, isLate: boolean): Promise<EventRecord | null> {
  try {
    return await findEvent(id, connection);
  } catch (error) {
    const unknown = error instanceof CliError && error.code === 'unknown-event';
    if (!unknown || isLate) throw error;
    return null;
  }
}
