import type { Price } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import { askedRow, observationOf } from '#workflow/observe.ts';
import type { Clock } from '#workflow/ports.ts';
import type { AskTarget, Outcome } from '#workflow/target-port.ts';

/** One call, and when it was over on the clock of `performance.now`. */
export interface LoadCall {
  readonly observation: Observation;
  readonly endedMs: number;
}

/** One request to each arm, under the same load and with the same row. */
export interface LoadSlot {
  /** In the profile's time. */
  readonly atMs: number;
  /** In the order of the arms. */
  readonly calls: readonly LoadCall[];
}

export interface LoadCaller {
  readonly ask: AskTarget;
  readonly price: Price | undefined;
  /** Ends the calls that are still in flight when the function's time is up. */
  readonly lastCall: AbortSignal;
  readonly nowMs: Clock;
}

/**
 * Asks, and measures as the one who waits does: from when the call is due, or without such a time from now. The target's
 * own measure begins with the first byte sent, and would leave out waiting for a connection and for a client that is late.
 *
 * @param dueMs on the clock of `performance.now`; null: now.
 */
export async function callUnderLoad(caller: LoadCaller, row: Row, dueMs: number | null): Promise<LoadCall> {
  const { ask, price, lastCall, nowMs } = caller;
  const sentMs = performance.now();
  const outcome = await ask(row).catch((error: unknown): Outcome => {
    if (!lastCall.aborted) throw error;
    return cutOff;
  });
  const endedMs = performance.now();
  const observation = observationOf(askedRow(row), outcome, nowMs(), price);
  const latencyMs = endedMs - (dueMs ?? sentMs);
  const waitedMs = Math.max(0, latencyMs - observation.latencyMs);
  const { firstTokenMs } = observation;
  return {
    endedMs,
    observation: {
      ...observation,
      latencyMs,
      ...(firstTokenMs !== undefined && { firstTokenMs: firstTokenMs + waitedMs }),
      ...(dueMs !== null && { scheduledLagMs: Math.max(0, sentMs - dueMs) }),
    },
  };
}

/** Left out, it would make the slowest answers disappear. */
const cutOff: Outcome = {
  ok: false,
  error: {
    code: 'timeout',
    message: 'Expected an answer while the function runs, got none. Lower target.timeoutMs in suite.yaml.',
  },
  tries: 1,
  latencyMs: 0,
};
