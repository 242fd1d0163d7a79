import type { Verdict } from '#domain/verdict.ts';
import { runStateEvent } from '#workflow/announce-run-state.ts';
import type { OutgoingEvent } from '#workflow/ports.ts';
import type { IssuedVerdict, RunRecord } from '#workflow/run-store.ts';
import { type EventContext, verdictEvents } from '#workflow/verdict-events.ts';

/** The events of a run's end, in the order in which they go out; told again, they have the same ids. */
export function endEvents(
  run: RunRecord,
  verdict: Verdict,
  issued: IssuedVerdict,
  told: EventContext,
): OutgoingEvent[] {
  return [...verdictEvents(verdict, issued, told), runStateEvent(...endOf(run, verdict, issued))];
}

/** Told from the verdict alone: the run itself may have moved on since, and the same end must be the same event. */
function endOf(run: RunRecord, verdict: Verdict, issued: IssuedVerdict): Parameters<typeof runStateEvent> {
  const { outcome, issuedAt } = issued;
  const { earlyEnd, endpointFault } = verdict;
  const early = earlyEnd?.reason;
  const isCancelled = early === 'cancelled' || early === 'superseded';
  const ended: RunRecord = {
    ...run,
    state: 'ended',
    wave: verdict.waves.decidedAt,
    outcome,
    endedAt: issuedAt,
    cancelledBy: isCancelled ? run.cancelledBy : null,
  };
  const why = { earlyEnd, ...(endpointFault !== undefined && { fault: endpointFault }) };
  return [ended, isCancelled ? 'cancelling' : 'running', Date.parse(issuedAt), why];
}
