import { type OwnEvent, readEvent } from '#contracts/events/read-event.ts';
import { ReactionError } from '#reactions/reaction-error.ts';

/**
 * One of our events as a queue delivers it.
 *
 * @returns null for an event that is not ours, or of a major version that this code does not know.
 * @throws ReactionError (`INVALID_EVENT`) where it does not fit its schema.
 */
export function readOwnEvent(body: string): OwnEvent | null {
  let event: unknown;
  try {
    event = JSON.parse(body);
  } catch {
    throw new ReactionError('INVALID_EVENT', 'Expected an event of EventBridge, got text that is no JSON.');
  }
  const read = readEvent(event);
  if (read.kind === 'event') return read;
  if (read.kind === 'foreign') return null;
  throw new ReactionError('INVALID_EVENT', `Expected one of our events: ${read.problems.join('; ')}.`);
}
