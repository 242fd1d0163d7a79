import { userInfo } from 'node:os';
import type { Connection } from '#cli/connect/connection.ts';
import { putEvents } from '#cli/events/put-events.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';
import { requestedChange as changeOf } from '#contracts/triggers/requested-change.ts';
import type { Change } from '#domain/change.ts';

/** Source of what people ask for with the command. */
const SOURCE = 'assize.cli';

/** A request that is on the bus: its event's id, and the change that it stands for. */
export interface PutRequest {
  readonly eventId: string;
  readonly change: Change;
}

/** Asks for a run the way a pipeline would: by an event, so that one archive knows of everything. */
export async function putRunRequest(
  detail: Readonly<Record<string, unknown>>,
  connection: Connection,
): Promise<PutRequest> {
  const change = requestedChange(detail);
  const [eventId] = await putEvents([eventOf('Run Requested', detail)], connection);
  return { eventId: eventId!, change };
}

/** The change that a request stands for, without asking for it. */
export function requestedChange(detail: Readonly<Record<string, unknown>>): Change {
  const requested = changeOf(eventOf('Run Requested', detail), Date.now());
  if (requested.ok) return requested.change;
  throw new Error(`Expected a request for a run, but the trigger says: ${requested.problems.join('; ')}.`);
}

/** @returns the event's id. */
export async function putCancelRequest(
  detail: { readonly runId: string; readonly by: string; readonly reason: string },
  connection: Connection,
): Promise<string> {
  const [eventId] = await putEvents([eventOf('Run Cancel Requested', detail)], connection);
  return eventId!;
}

/** Whoever is signed in here: stands beside what the command asks for. */
export function whoAsks(): string {
  return userInfo().username;
}

function eventOf(detailType: string, detail: Readonly<Record<string, unknown>>): EventToPut {
  return { source: SOURCE, detailType, detail, resources: [] };
}
