import type { DynamoReactionLedger } from '#adapters/dynamo-reaction-ledger.ts';
import { type ComposedEvent, composeEvent } from '#contracts/events/compose-event.ts';
import type { EventData } from '#contracts/events/event-catalogue.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import { actionOf } from '#contracts/reactions/actions/action-catalogue.ts';
import type { ActionReaction } from '#contracts/reactions/reaction-functions.ts';
import type { ActionPorts, Decided, Inspection } from '#reactions/actions/action.ts';
import { inspect } from '#reactions/actions/inspect.ts';
import { LEASE_MS, refuseBusy } from '#reactions/lease.ts';
import { readDecided } from '#reactions/read-decided.ts';
import { readOwnEvent } from '#reactions/read-own-event.ts';
import { shorten } from '#reactions/shorten.ts';
import type { EventPublisher } from '#workflow/ports.ts';

export interface TakeActionPorts extends ActionPorts {
  readonly ledger: DynamoReactionLedger;
  readonly events: EventPublisher;
}

/** What came of an event. */
interface Outcome {
  readonly result: EventData<'Eval Action Taken'>['result'];
  readonly resource: string;
  readonly summary: string;
  readonly atMs: number;
}

export interface TakenAction {
  /** `repeat`: an earlier delivery did it; `not-asked`: the action is for other outcomes, or the event decides nothing. */
  readonly result: Outcome['result'] | 'repeat' | 'not-asked';
  readonly eventId: string | null;
  readonly resource?: string;
  readonly summary?: string;
}

/**
 * Acts on a decision once: looks, acts where things are not yet as wanted, keeps what came of it, tells the bus, and notes
 * that the event is done. A delivery that died on the way is taken up where the table and the resource say it stopped.
 * An older decision never undoes what a newer one has done to the same resource.
 *
 * @throws where it could not look, act or tell; the event comes again.
 */
export async function takeAction(
  body: string,
  reaction: ActionReaction,
  ports: TakeActionPorts,
): Promise<TakenAction> {
  const event = readOwnEvent(body);
  const decided = event && readDecided(event);
  if (event === null || decided === null) return { result: 'not-asked', eventId: null };
  const { name } = reaction;
  const { eventId } = decided;
  if (!actionOf(reaction.act).outcomes(reaction.act).includes(decided.outcome)) {
    return { result: 'not-asked', eventId };
  }
  const claim = await ports.ledger.claim<Outcome>(name, eventId, ports.nowMs(), LEASE_MS);
  if (claim.kind === 'done') return { result: 'repeat', eventId };
  if (claim.kind === 'busy') throw refuseBusy(name, eventId, claim.untilMs);

  const outcome = claim.result ?? (await act(decided, event, reaction, ports));
  if (claim.result === null) await ports.ledger.keep(name, eventId, outcome);
  await ports.events.publish([actionEvent(outcome, event, reaction)]);
  await ports.ledger.finish(name, eventId, ports.nowMs());
  const { result, resource, summary } = outcome;
  return { result, eventId, resource, summary };
}

async function act(
  decided: Decided,
  event: OwnEvent,
  { name, dryRun, act: config }: ActionReaction,
  ports: TakeActionPorts,
): Promise<Outcome> {
  const inspection = await inspect(config, decided, ports);
  const { resource } = inspection;
  const isStale =
    !dryRun &&
    inspection.kind !== 'not-possible' &&
    !(await ports.ledger.advance(name, resource, event.detail.metadata.occurredAt, ports.nowMs()));
  const found: Inspection = isStale
    ? {
        kind: 'not-possible',
        resource,
        summary: 'A newer decision was acted on; this one is out of date.',
      }
    : inspection;
  if (found.kind === 'due' && !dryRun) await found.act();
  return {
    result: found.kind === 'due' ? 'taken' : found.kind,
    resource: shorten(resource, 2_000),
    summary: shorten(found.summary, 1_000),
    atMs: ports.nowMs(),
  };
}

function actionEvent(
  { result, resource, summary, atMs }: Outcome,
  event: OwnEvent,
  { name, dryRun, act: { kind } }: ActionReaction,
): ComposedEvent<'Eval Action Taken'> {
  const { detailType, detail } = event;
  if (detailType !== 'Eval Verdict Issued' && detailType !== 'Eval Change Decided') {
    throw new Error(`Expected an event that decides something, got "${detailType}".`);
  }
  const { metadata, data } = detail;
  return composeEvent(
    'Eval Action Taken',
    {
      action: name,
      kind,
      dryRun,
      result,
      resource,
      summary,
      cause: { eventId: metadata.eventId, detailType },
      change: data.change,
      outcome: data.outcome,
      ...('suite' in data && { suite: data.suite, runId: data.runId }),
    },
    { correlationId: metadata.correlationId, causationId: metadata.causationId, occurredAtMs: atMs },
  );
}
