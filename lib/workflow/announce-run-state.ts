import { composeEvent } from '#contracts/events/compose-event.ts';
import { toldFault } from '#contracts/events/endpoint-fault.ts';
import type { Change } from '#domain/change.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import type { RunState } from '#domain/run.ts';
import type { EarlyEnd } from '#domain/verdict.ts';
import type { EventPublisher, OutgoingEvent } from '#workflow/ports.ts';
import type { Pause } from '#workflow/run-pause.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** Tells the bus that a run took a step; the same step told twice has the same event id. */
export async function announceRunState(
  run: RunRecord,
  previousState: RunState | null,
  occurredAtMs: number,
  events: EventPublisher,
  why: StateReason = {},
): Promise<void> {
  await events.publish([runStateEvent(run, previousState, occurredAtMs, why)]);
}

/** Why a run took a step, where it is not its own course. */
export interface StateReason {
  /** Of a run that is paused, or was until now. */
  readonly pause?: Pause;
  /** Of a run that ended before it was judged. */
  readonly earlyEnd?: EarlyEnd | null;
  /** What its target failed with. */
  readonly fault?: EndpointFault | null;
}

export function runStateEvent(
  run: RunRecord,
  previousState: RunState | null,
  occurredAtMs: number,
  { pause, earlyEnd = null, fault = null }: StateReason = {},
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
      ...(earlyEnd !== null && { reason: earlyEnd.detail }),
      ...(run.cancelledBy !== null && { reason: run.cancelledBy.reason }),
      ...(pause !== undefined && {
        reason: pause.reason,
        pausedUntil: new Date(pause.untilMs).toISOString(),
      }),
      ...(fault !== null && { endpointFault: toldFault(fault) }),
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
