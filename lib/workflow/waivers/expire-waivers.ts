import { composeEvent } from '#contracts/events/compose-event.ts';
import type { Waiver } from '#domain/waivers/waiver.ts';
import type { Clock, EventPublisher, OutgoingEvent, WaiverStore } from '#workflow/ports.ts';

export interface ExpireWaiversPorts {
  readonly waivers: WaiverStore;
  readonly events: EventPublisher;
  readonly nowMs: Clock;
}

/**
 * Tells the bus of each waiver in force whose end has come, and notes that it did. A proposal that nobody approved ends
 * without a word: nothing was covered by it. Told before it is noted: after a crash in between it is told again, under the
 * same event id.
 *
 * @returns how many ended.
 */
export async function expireWaivers({ waivers, events, nowMs }: ExpireWaiversPorts): Promise<number> {
  const due = await waivers.due(nowMs());
  for (const waiver of due) {
    if (waiver.approval !== null) await events.publish([expiredEvent(waiver, waiver.approval)]);
    await waivers.expire(waiver, new Date(nowMs()).toISOString());
  }
  return due.length;
}

function expiredEvent(waiver: Waiver, approval: NonNullable<Waiver['approval']>): OutgoingEvent {
  const { id, suite, scope, owner, reason, createdBy, createdAt, expiresAt } = waiver;
  return composeEvent(
    'Eval Waiver Expired',
    {
      waiverId: id,
      suite,
      scope: { rule: scope.rule, slice: scope.slice ?? null, candidate: scope.candidate ?? null },
      owner,
      reason,
      createdBy,
      createdAt,
      approvedBy: approval.by,
      approvedAt: approval.at,
      expiredAt: expiresAt,
      links: { waiver: `assize waiver show ${id}` },
    },
    // No deployment asked for it: what follows from a waiver goes by its own id.
    { correlationId: id, causationId: id, occurredAtMs: Date.parse(expiresAt) },
  );
}
