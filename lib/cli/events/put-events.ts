import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';

/** PutEvents takes ten entries a call. */
const BATCH = 10;

interface EntryAnswer {
  readonly EventId?: string | undefined;
  readonly ErrorCode?: string | undefined;
  readonly ErrorMessage?: string | undefined;
}

/**
 * Puts events on the bus that each belongs on: those of AWS's own services on the default bus, which only the local cloud
 * allows, all others on ours.
 *
 * @returns their ids, in order.
 * @throws CliError `event-refused`
 */
export async function putEvents(events: readonly EventToPut[], connection: Connection): Promise<string[]> {
  const ids: string[] = [];
  for (let start = 0; start < events.length; start += BATCH) {
    const batch = events.slice(start, start + BATCH);
    const answers = new Map<EventToPut, EntryAnswer>();
    const [awsEvents, ownEvents] = [batch.filter(isOfAws), batch.filter((event) => !isOfAws(event))];
    for (const [i, answer] of (await putAwsEvents(awsEvents, connection)).entries())
      answers.set(awsEvents[i]!, answer);
    for (const [i, answer] of (await putOwnEvents(ownEvents, connection)).entries())
      answers.set(ownEvents[i]!, answer);
    for (const event of batch) ids.push(idOf(event, answers.get(event), connection));
  }
  return ids;
}

function isOfAws({ source }: EventToPut): boolean {
  return source.startsWith('aws.');
}

async function putOwnEvents(
  events: readonly EventToPut[],
  { clients, busName }: Connection,
): Promise<readonly EntryAnswer[]> {
  if (events.length === 0) return [];
  const entries = events.map((event) => ({ ...entryOf(event), EventBusName: busName, Time: event.time }));
  return (await clients.events.send(new PutEventsCommand({ Entries: entries }))).Entries ?? [];
}

async function putAwsEvents(
  events: readonly EventToPut[],
  { deployment }: Connection,
): Promise<readonly EntryAnswer[]> {
  const [first] = events;
  if (first === undefined) return [];
  if (deployment.local === undefined) {
    throw new CliError(
      'event-refused',
      `Expected a source that does not begin with "aws.", got "${first.source}": in an account those events come from AWS alone. Cause one there (e.g. approve a model package), or try it on the local cloud.`,
    );
  }
  const entries = events.map((event) => ({
    ...entryOf(event),
    ...(event.time !== undefined && { Time: event.time.getTime() / 1_000 }),
  }));
  const answer = await fetch(`${deployment.local.endpoint}/_assize/aws-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ Entries: entries }),
  });
  return ((await answer.json()) as { Entries?: readonly EntryAnswer[] }).Entries ?? [];
}

function entryOf({ source, detailType, detail, resources }: EventToPut) {
  return {
    Source: source,
    DetailType: detailType,
    Detail: JSON.stringify(detail),
    Resources: [...resources],
  };
}

function idOf(event: EventToPut, answer: EntryAnswer | undefined, { deployment }: Connection): string {
  if (answer?.EventId !== undefined) return answer.EventId;
  const why =
    answer?.ErrorCode === undefined ? 'it gave no answer' : `${answer.ErrorCode}: ${answer.ErrorMessage}`;
  throw new CliError(
    'event-refused',
    `Expected ${deployment.name} to take "${event.detailType}" from "${event.source}", but it refused: ${why}.`,
  );
}
