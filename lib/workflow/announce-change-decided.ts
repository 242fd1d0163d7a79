import { composeEvent } from '#contracts/events/compose-event.ts';
import { worstOutcome } from '#contracts/events/run-outcome.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import type { ChangeProgress } from '#workflow/change-store.ts';
import type { Clock, EventPublisher } from '#workflow/ports.ts';

/** Tells the bus what a change comes to, once the last of its suites has its outcome; a rerun's counts in its place. */
export async function announceChangeDecided(
  { change, expected, outcomes }: ChangeProgress,
  ports: { readonly events: EventPublisher; readonly nowMs: Clock },
): Promise<void> {
  if (expected.some((suite) => outcomes[suite] === undefined)) return;
  const suites = Object.keys(outcomes)
    .sort()
    .map((suite) => {
      const { attempt: _, ...decided } = outcomes[suite]!;
      return { suite, ...decided };
    });
  const [first, ...rest] = suites.map(({ outcome }) => outcome);
  if (first === undefined) return;
  await ports.events.publish([
    composeEvent(
      'Eval Change Decided',
      { change: changeReference(change), suites, outcome: worstOutcome([first, ...rest]) },
      { correlationId: change.key, causationId: change.cause.eventId, occurredAtMs: ports.nowMs() },
    ),
  ]);
}
