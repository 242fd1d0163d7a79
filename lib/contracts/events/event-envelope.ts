import { z } from 'zod';
import { majorOf } from '#contracts/schema-version.ts';
import { contentHash } from '#domain/hash.ts';

/** What surrounds the data of every event that Assize puts out. */
export const metadataSchema = z.looseObject({
  /** The same event, put out again, has the same id: subscribers drop repeats by it. */
  eventId: z.string().min(1),
  /** Of the data: a major only gains optional fields. */
  schemaVersion: z.string().regex(/^\d+\.\d+$/, 'a schema version such as 1.0'),
  /** What happened, whatever the schema version tells it in: a subscriber of two majors acts once by it. */
  idempotencyKey: z.string().min(1),
  /** The change key: one for all that follows from one deployment. */
  correlationId: z.string().min(1),
  /** The id of the event that asked for the run. */
  causationId: z.string().min(1),
  occurredAt: z.iso.datetime(),
});

/** The detail of an event: `{ metadata, data }`. */
export function detailSchema<Data extends z.ZodType>(data: Data) {
  return z.looseObject({ metadata: metadataSchema, data });
}

/**
 * The id of an event, the same whoever computes it and however often.
 *
 * @param identity what tells this event from others of its type: the run id first, then what the run can have several of.
 */
export function eventIdOf(detailType: string, schemaVersion: string, identity: readonly string[]): string {
  return `evt_${contentHash([detailType, majorOf(schemaVersion), ...identity]).slice(0, 32)}`;
}

export function idempotencyKeyOf(detailType: string, identity: readonly string[]): string {
  return [detailType, ...identity].join('/');
}
