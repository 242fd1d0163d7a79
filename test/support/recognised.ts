import type { InboundEvent, Recognition, Trigger } from '#contracts/triggers/trigger.ts';
import type { Change } from '#domain/change.ts';

/** The change that a trigger sees in an event. @throws where it sees none. */
export function changeIn(trigger: Trigger, event: InboundEvent): Change {
  const recognition = trigger.recognise(event);
  if (recognition.kind === 'change') return recognition.change;
  throw new Error(`Expected a change, got ${JSON.stringify(recognition)}.`);
}

export function problemsIn(recognition: Recognition): readonly string[] {
  return recognition.kind === 'invalid' ? recognition.problems : [];
}
