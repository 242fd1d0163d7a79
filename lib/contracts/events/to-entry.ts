import type { z } from 'zod';
import { describeProblems } from '#contracts/describe-problems.ts';
import { ownSource } from '#contracts/event-sources.ts';
import { cdEventSchemas, isCdEventType } from '#contracts/events/cd-event.ts';
import { eventCatalogue, isEventDetailType } from '#contracts/events/event-catalogue.ts';
import { EventContractError } from '#contracts/events/event-contract-error.ts';
import { detailSchema } from '#contracts/events/event-envelope.ts';

/** PutEvents takes 1 MB; beyond 64 KB each started 64 KB is billed as one more event, to every rule. */
export const MAX_ENTRY_BYTES = 65_536;

/** What PutEvents counts for an entry's time. */
const TIME_BYTES = 14;

/** One entry of a PutEvents call. */
export interface EventEntry {
  readonly EventBusName: string;
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly Time: Date;
}

/**
 * The entry that puts an event on the bus: one of ours, or a CDEvent beside it.
 *
 * @throws EventContractError for an event that is not in the catalogue, does not fit its schema, or is too large.
 */
export function toEntry(
  event: { readonly detailType: string; readonly detail: unknown },
  busName: string,
): EventEntry {
  const { detailType } = event;
  const occurredAt = occurredAtOf(event);
  const detail = JSON.stringify(event.detail);
  const bytes = TIME_BYTES + utf8Bytes(ownSource) + utf8Bytes(detailType) + utf8Bytes(detail);
  if (bytes > MAX_ENTRY_BYTES) {
    throw new EventContractError(
      'EVENT_TOO_LARGE',
      `Expected "${detailType}" to take at most ${MAX_ENTRY_BYTES} bytes, got ${bytes}. Leave detail to the verdict document.`,
    );
  }
  return {
    EventBusName: busName,
    Source: ownSource,
    DetailType: detailType,
    Detail: detail,
    Time: new Date(occurredAt),
  };
}

function occurredAtOf({ detailType, detail }: { readonly detailType: string; readonly detail: unknown }) {
  if (isCdEventType(detailType)) {
    return checked(cdEventSchemas[detailType], detailType, detail).context.timestamp;
  }
  if (!isEventDetailType(detailType)) {
    const known = Object.keys(eventCatalogue).join(', ');
    throw new EventContractError(
      'EVENT_UNKNOWN',
      `Expected one of our events (${known}), got "${detailType}".`,
    );
  }
  return checked(detailSchema(eventCatalogue[detailType].data), detailType, detail).metadata.occurredAt;
}

function checked<Schema extends z.ZodType>(
  schema: Schema,
  detailType: string,
  detail: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(detail);
  if (parsed.success) return parsed.data;
  const problems = describeProblems(parsed.error, detail, 'detail').join('; ');
  throw new EventContractError('EVENT_INVALID', `"${detailType}" does not fit its own schema: ${problems}.`);
}

function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
