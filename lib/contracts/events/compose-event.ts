import type { z } from 'zod';
import { describeProblems } from '#contracts/describe-problems.ts';
import type { EventData, EventDetail, EventDetailType } from '#contracts/events/event-catalogue.ts';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { EventContractError } from '#contracts/events/event-contract-error.ts';
import { detailSchema, eventIdOf, idempotencyKeyOf } from '#contracts/events/event-envelope.ts';
import type { OutboundEvent } from '#contracts/events/outbound-event.ts';

/** What the data does not tell of an event's place in the course of things. */
export interface EventContext {
  /** The change key. */
  readonly correlationId: string;
  /** The id of the event that asked for the run. */
  readonly causationId: string;
  /** Milliseconds since 1970. */
  readonly occurredAtMs: number;
  /** Where the same can happen to a run again (a second pause): what tells the times apart. */
  readonly occasion?: string;
}

export interface ComposedEvent<Type extends EventDetailType> {
  readonly detailType: Type;
  readonly detail: EventDetail<Type>;
}

/**
 * An event in its envelope, under its deterministic id.
 *
 * @throws EventContractError (`EVENT_INVALID`) for data that its schema refuses.
 */
export function composeEvent<Type extends EventDetailType>(
  detailType: Type,
  data: EventData<Type>,
  context: EventContext,
): ComposedEvent<Type> {
  // The catalogue's entries differ in their data; which entry belongs to `Type`, only its signature can say.
  const { version, identity, ...event } = eventCatalogue[detailType] as unknown as OutboundEvent<
    Type,
    z.ZodObject
  >;
  const told = [...identity(data), ...(context.occasion === undefined ? [] : [context.occasion])];
  const detail = {
    metadata: {
      eventId: eventIdOf(detailType, version, told),
      schemaVersion: version,
      idempotencyKey: idempotencyKeyOf(detailType, told),
      correlationId: context.correlationId,
      causationId: context.causationId,
      occurredAt: new Date(context.occurredAtMs).toISOString(),
    },
    data,
  };
  const parsed = detailSchema(event.data).safeParse(detail);
  if (!parsed.success) {
    const problems = describeProblems(parsed.error, detail, 'detail').join('; ');
    throw new EventContractError(
      'EVENT_INVALID',
      `"${detailType}" does not fit its own schema: ${problems}.`,
    );
  }
  return { detailType, detail };
}
