import { asDelivered, type EventToPut } from '#contracts/event-to-put.ts';
import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import type { Change } from '#domain/change.ts';

export type RequestedChange =
  | { readonly ok: true; readonly change: Change }
  /** One problem a field. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** The change that a `Run Requested` stands for, before it is put on the bus. */
export function requestedChange(event: EventToPut, nowMs: number): RequestedChange {
  const { recognition } = recogniseEvent(asDelivered(event, nowMs));
  if (recognition.kind === 'change') return { ok: true, change: recognition.change };
  return { ok: false, problems: 'problems' in recognition ? recognition.problems : [recognition.kind] };
}
