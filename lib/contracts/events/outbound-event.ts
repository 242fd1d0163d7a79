import type { z } from 'zod';
import type { KnownFields } from '#contracts/known-fields.ts';

/** One type of event that Assize puts out. */
export interface OutboundEvent<DetailType extends string, Data extends z.ZodObject> {
  /** At most 128 characters. */
  readonly detailType: DetailType;
  /** The folder of its samples, kebab-case. */
  readonly name: string;
  /** Current schema version of the data. */
  readonly version: string;
  /** One sentence. */
  readonly meaning: string;
  readonly data: Data;
  /** What tells one event of this type from another; see `eventIdOf`. */
  identity(data: KnownFields<z.output<Data>>): readonly string[];
}

/** Keeps the exact types of a definition. */
export function defineEvent<const DetailType extends string, Data extends z.ZodObject>(
  event: OutboundEvent<DetailType, Data>,
): OutboundEvent<DetailType, Data> {
  return event;
}
