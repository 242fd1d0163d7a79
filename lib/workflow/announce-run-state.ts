import { composeEvent } from '#contracts/events/compose-event.ts';
import type { Change } from '#domain/change.ts';
import type { RunState } from '#domain/run.ts';
import type { EventPublisher, OutgoingEvent } from '#workflow/ports.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Tells the bus that a run took a step; the same step told twice has the same event id. */
export async function announceRunState(
  run: RunRecord,
  previousState: RunState | null,
  occurredAtMs: number,
  events: EventPublisher,
  pause?: Pause,
): Promise<void> {
  await events.publish([runStateEvent(run, previousState, occurredAtMs, pause)]);
}

/** Why a run is paused, or was until now. */
export interface Pause {
  readonly untilMs: number;
  readonly reason: string;
}

export function runStateEvent(
  run: RunRecord,
  previousState: RunState | null,
  occurredAtMs: number,
  pause?: Pause,
): OutgoingEvent {
  return composeEvent(
    'Eval Run State Change',
    {
      runId: run.runId,
      suite: run.suite,
      change: changeReference(run.change),
      attempt: run.attempt,
      state: run.state,
      previousState,
      wave: run.wave,
      waves: run.waves,
      ...(run.cancelledBy !== null && { reason: run.cancelledBy.reason }),
      ...(pause !== undefined && {
        reason: pause.reason,
        pausedUntil: new Date(pause.untilMs).toISOString(),
      }),
      ...(run.outcome !== null && { outcome: run.outcome }),
      links: { run: `assize show ${run.runId}` },
    },
    { correlationId: run.change.key, causationId: run.change.cause.eventId, occurredAtMs },
  );
}

/** A change as events quote it. */
export function changeReference(change: Change) {
  const { key, kind, subject, candidate, baseline } = change;
  return { key, kind, subject, candidate, baseline: baseline ?? null };
}
