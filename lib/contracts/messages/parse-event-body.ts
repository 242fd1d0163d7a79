import { InvalidMessageError } from '#contracts/messages/invalid-message-error.ts';

/**
 * The event that a message of the queue `changes` holds.
 *
 * @throws InvalidMessageError for what is no JSON; it quotes nothing, since an event may hold anything.
 */
export function parseEventBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new InvalidMessageError('changes', [
      `the whole: expected JSON, got ${body.length} characters of something else`,
    ]);
  }
}
