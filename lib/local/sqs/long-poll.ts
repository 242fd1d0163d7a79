import type { ServerResponse } from 'node:http';
import type { Queue } from '#local/emulators/fauxqs-types.ts';

const LONGEST_WAIT_SECONDS = 20;

/**
 * Waits until a queue has something to receive, the time is over, or the caller has gone. Nothing is received yet: a
 * caller who went away takes no message with him.
 * @returns false when the caller has gone
 */
export async function waitForMessage(
  queue: Queue,
  waitSeconds: number,
  response: ServerResponse,
): Promise<boolean> {
  if (queue.messages.length === 0) {
    const gone = Promise.withResolvers<void>();
    const leave = (): void => gone.resolve();
    response.once('close', leave);
    await Promise.race([queue.waitForMessages(Math.min(waitSeconds, LONGEST_WAIT_SECONDS)), gone.promise]);
    response.off('close', leave);
  }
  return !response.destroyed;
}
