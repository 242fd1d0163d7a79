import { z } from 'zod';
import { describeProblems } from '#contracts/describe-problems.ts';
import { ownSource } from '#contracts/event-sources.ts';
import type { EventDetail, EventDetailType } from '#contracts/events/event-catalogue.ts';
import { eventCatalogue, isEventDetailType } from '#contracts/events/event-catalogue.ts';
import { detailSchema } from '#contracts/events/event-envelope.ts';
import { majorOf } from '#contracts/schema-version.ts';

const deliveredSchema = z.looseObject({
  id: z.string(),
  source: z.string(),
  'detail-type': z.string(),
  time: z.string(),
  detail: z.unknown(),
});

/** One of our events as a subscriber gets it. */
export type OwnEvent = {
  [Type in EventDetailType]: {
    readonly kind: 'event';
    readonly detailType: Type;
    readonly detail: EventDetail<Type>;
  };
}[EventDetailType];

export type ReadEvent =
  | OwnEvent
  /** Somebody else's, or of a type or major version that this code does not know. */
  | { readonly kind: 'foreign'; readonly reason: string }
  | { readonly kind: 'invalid'; readonly problems: readonly string[] };

/** Reads a delivered event; fields that the schema does not know stay. Never throws. */
export function readEvent(event: unknown): ReadEvent {
  const delivered = deliveredSchema.safeParse(event);
  if (!delivered.success) return { kind: 'invalid', problems: describeProblems(delivered.error, event) };
  const { source, 'detail-type': detailType, detail } = delivered.data;
  if (source !== ownSource || !isEventDetailType(detailType)) {
    return { kind: 'foreign', reason: `"${detailType}" from "${source}" is none of our events.` };
  }
  const { data, version } = eventCatalogue[detailType];
  const parsed = detailSchema(data).safeParse(detail);
  if (!parsed.success) return { kind: 'invalid', problems: describeProblems(parsed.error, detail, 'detail') };
  const { schemaVersion } = parsed.data.metadata;
  if (majorOf(schemaVersion) !== majorOf(version)) {
    return {
      kind: 'foreign',
      reason: `"${detailType}" is of schema version ${schemaVersion}; ${version} is known.`,
    };
  }
  // The schema that parsed it is the one of `detailType`, which the union cannot express.
  return { kind: 'event', detailType, detail: parsed.data } as unknown as OwnEvent;
}
