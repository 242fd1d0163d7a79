import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { runIdOf } from '#domain/change.ts';
import type { EventRecord } from '#workflow/change-store.ts';

/**
 * What was understood of an event, by its id on our bus, or by a run or a change that it led to: an event that was
 * forwarded from the default bus has an id here that its sender does not know.
 *
 * @throws CliError `unknown-event`
 */
export async function findEvent(id: string, connection: Connection): Promise<EventRecord> {
  const { stores, deployment } = connection;
  const eventId = await eventIdOf(id, connection);
  const record = eventId === null ? null : await stores.changes.event(eventId);
  if (record !== null) return record;
  throw new CliError(
    'unknown-event',
    `Expected an event that ${deployment.name} has planned, got "${id}". It may be on its way still; no rule may have let it through; or it was forwarded and has another id here: explain the run then (assize runs).`,
  );
}

async function eventIdOf(id: string, connection: Connection): Promise<string | null> {
  if (id.startsWith('run_')) return (await findRun(id, connection)).change.cause.eventId;
  if (!id.startsWith('chg_')) return id;
  const { registry, runs } = connection.stores;
  for (const { definition } of await registry.suites()) {
    const run = await runs.get(runIdOf(definition.name, id, 1));
    if (run !== null) return run.change.cause.eventId;
  }
  return null;
}
