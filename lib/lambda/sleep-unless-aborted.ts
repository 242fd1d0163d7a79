import { setTimeout as sleepFor } from 'node:timers/promises';

/** Waits, and ends at once and without an error when the signal is aborted. */
export async function sleepUnlessAborted(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleepFor(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
