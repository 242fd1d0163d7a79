import { z } from 'zod';
import { type EventEnvelope, makeEvent } from '#local/event-bridge/event-envelope.ts';
import { nameInArn } from '#local/identity.ts';

/** A PutEvents request, checked for shape only. */
export const putEventsSchema = z.object({
  Entries: z.array(
    z.object({
      Source: z.string().optional(),
      DetailType: z.string().optional(),
      Detail: z.string().optional(),
      Resources: z.array(z.string()).optional(),
      EventBusName: z.string().optional(),
      /** Seconds since 1970. */
      Time: z.number().optional(),
    }),
  ),
});

export type PutEventsEntry = z.infer<typeof putEventsSchema>['Entries'][number];

/** EventBridge's answer for one entry. */
export type EntryAnswer =
  | { readonly EventId: string }
  | { readonly ErrorCode: string; readonly ErrorMessage: string };

/** An accepted entry: what to publish, and where. */
export interface AcceptedEvent {
  readonly busName: string;
  readonly event: EventEnvelope;
}

/** A refusal of the whole request. */
export interface RequestRefusal {
  readonly code: 'ValidationException';
  readonly message: string;
}

const MOST_ENTRIES = 10;
const LARGEST_REQUEST_BYTES = 1024 * 1024;
const LONGEST_DETAIL_TYPE = 128;
/** What the `Time` of an entry counts. */
const TIME_BYTES = 14;

/** Checks that concern the request as a whole; undefined when there is nothing to say. */
export function refuseRequest(entries: readonly PutEventsEntry[]): RequestRefusal | undefined {
  if (entries.length === 0 || entries.length > MOST_ENTRIES) {
    const bound =
      entries.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${MOST_ENTRIES}`;
    return {
      code: 'ValidationException',
      message: `1 validation error detected: Value '[${entries.length} entries]' at 'entries' failed to satisfy constraint: Member must have length ${bound}`,
    };
  }
  const bytes = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
  if (bytes <= LARGEST_REQUEST_BYTES) return undefined;
  return {
    code: 'ValidationException',
    message: 'Total size of the entries in the request is over the limit.',
  };
}

/**
 * Checks one entry as EventBridge does.
 * @param mayUseAwsSources true only for the door that plays AWS's own services
 */
export function readEntry(entry: PutEventsEntry, mayUseAwsSources: boolean): AcceptedEvent | EntryAnswer {
  const { Source, DetailType, Detail } = entry;
  if (!Source) return missing('Source');
  if (!DetailType) return missing('DetailType');
  if (!Detail) return missing('Detail');
  if (Source.startsWith('aws.') && !mayUseAwsSources) {
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  }
  if (DetailType.length > LONGEST_DETAIL_TYPE) {
    return {
      ErrorCode: 'InvalidArgument',
      ErrorMessage: `Parameter DetailType is not valid. Reason: Detail type exceeds ${LONGEST_DETAIL_TYPE} characters.`,
    };
  }
  const detail = parseObject(Detail);
  if (detail === undefined) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
  return {
    busName: nameInArn(entry.EventBusName ?? 'default'),
    event: makeEvent({
      source: Source,
      detailType: DetailType,
      detail,
      resources: entry.Resources ?? [],
      ...(entry.Time !== undefined && { time: new Date(entry.Time * 1000) }),
    }),
  };
}

function missing(parameter: string): EntryAnswer {
  return {
    ErrorCode: 'InvalidArgument',
    ErrorMessage: `Parameter ${parameter} is not valid. Reason: ${parameter} is a required argument.`,
  };
}

function entryBytes(entry: PutEventsEntry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail, ...(entry.Resources ?? [])];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);
  return bytes + (entry.Time === undefined ? 0 : TIME_BYTES);
}

function parseObject(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
