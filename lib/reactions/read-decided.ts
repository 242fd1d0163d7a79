import type { OwnEvent } from '#contracts/events/read-event.ts';
import type { Decided } from '#reactions/actions/action.ts';

/** What an action reads of an event; null where the event decides nothing. */
export function readDecided(event: OwnEvent): Decided | null {
  const { detailType, detail } = event;
  if (detailType !== 'Eval Verdict Issued' && detailType !== 'Eval Change Decided') return null;
  const { change, outcome } = detail.data;
  const verdict = detailType === 'Eval Verdict Issued' ? detail.data : null;
  return {
    eventId: detail.metadata.eventId,
    detailType,
    outcome,
    candidate: change.candidate,
    headline:
      verdict?.headline ?? `${change.subject} ${change.candidate}: the suites that judged it say ${outcome}.`,
    told: {
      subject: change.subject,
      candidate: change.candidate,
      baseline: verdict?.baseline.version ?? change.baseline,
      outcome,
      suite: verdict?.suite ?? null,
      runId: verdict?.runId ?? null,
      changeKey: change.key,
    },
  };
}
