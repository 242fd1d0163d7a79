import { toInstant } from '#contracts/triggers/source-time.ts';
import type { InboundEvent, Recognition } from '#contracts/triggers/trigger.ts';
import type { Cause, ChangeKind } from '#domain/change.ts';
import { changeKey } from '#domain/change.ts';

/** A change as one adapter reads it. */
export interface ReadChange {
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly candidate: string;
  readonly baseline?: string | undefined;
  /** The source's own mark of this deployment; see `changeKey`. */
  readonly occurrence: string;
  /** The one suite that is asked. */
  readonly suite?: string | undefined;
}

/** The first attempt at a change, under its key. */
export function recognisedChange(event: InboundEvent, read: ReadChange): Recognition {
  const { kind, subject, candidate, baseline, occurrence, suite } = read;
  return {
    kind: 'change',
    change: {
      key: changeKey(kind, subject, candidate, occurrence),
      kind,
      subject,
      candidate,
      ...(baseline !== undefined && { baseline }),
      ...(suite !== undefined && { suite }),
      attempt: 1,
      rejudge: false,
      cause: causeOf(event),
    },
  };
}

export function causeOf(event: InboundEvent): Cause {
  return {
    eventId: event.id,
    source: event.source,
    detailType: event['detail-type'],
    occurredAt: eventTime(event),
  };
}

/** When the event happened, as one text a point in time; as it came where it is no time at all. */
export function eventTime(event: InboundEvent): string {
  return toInstant(event.time) ?? event.time;
}
