import { composeEvent } from '#contracts/events/compose-event.ts';
import { worstOutcome } from '#contracts/events/run-outcome.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import type { ChangeProgress, Clock, EventPublisher } from '#workflow/ports.ts';

/** Tells the bus what a change comes to, once the last of its suites has its outcome. */
export async function announceChangeDecided(
  progress: ChangeProgress,
  ports: { readonly events: EventPublisher; readonly nowMs: Clock },
): Promise<void> {
  const suites = progress.expected.flatMap((suite) => {
    const outcome = progress.outcomes[suite];
    return outcome === undefined ? [] : [{ suite, ...outcome }];
  });
  const [first, ...rest] = suites.map(({ outcome }) => outcome);
  if (first === undefined || suites.length < progress.expected.length) return;
  const { change } = progress;
  await ports.events.publish([
    composeEvent(
      'Eval Change Decided',
      { change: changeReference(change), suites, outcome: worstOutcome([first, ...rest]) },
      { correlationId: change.key, causationId: change.cause.eventId, occurredAtMs: ports.nowMs() },
    ),
  ]);
}
