import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { findEvent } from '#cli/events/find-event.ts';
import { sleep } from '#cli/sleep.ts';
import type { EventRecord } from '#workflow/ports.ts';

const PLANNING_MS = 60_000;
const POLL_MS = 400;

/**
 * Every run that judges a change, the newest attempt of each suite; an event that was just put is waited for.
 *
 * @param id of the deployment event on our bus, of a run that it caused, or of its change
 * @throws CliError `unknown-event` where nothing was planned of it, `not-planned` where no suite judges it
 */
export async function runsOfChange(
  id: string,
  connection: Connection,
  interrupted: AbortSignal,
): Promise<string[]> {
  const record = await awaitEvent(id, connection, interrupted);
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
  const run = await connection.stores.runs.get(first.runId);
  const progress = run === null ? null : await connection.stores.changes.progress(run.change);
  return judging.map(({ suite, runId }) => progress?.outcomes[suite]?.runId ?? runId);
}

async function awaitEvent(
  id: string,
  connection: Connection,
  interrupted: AbortSignal,
): Promise<EventRecord> {
  const endMs = Date.now() + PLANNING_MS;
  for (;;) {
    try {
      return await findEvent(id, connection);
    } catch (error) {
      const unknown = error instanceof CliError && error.code === 'unknown-event';
      if (!unknown || Date.now() > endMs) throw error;
    }
    await sleep(POLL_MS, interrupted);
  }
}
