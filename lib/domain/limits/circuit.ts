import { type EndpointFault, joinFaults } from '#domain/limits/endpoint-fault.ts';

/** Whether an endpoint is worth asking: shared by all workers. */
export interface CircuitState {
  /** Nobody asks before then, milliseconds since 1970; 0: the circuit is closed. */
  readonly openUntilMs: number;
  /** Times in a row that it was opened without one answer in between. */
  readonly opened: number;
  /** When it was first opened, of these times. */
  readonly sinceMs: number;
  /** What it failed with, all of these times together; left out while it is closed, and by workers of an earlier release. */
  readonly fault?: EndpointFault;
}

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 600_000;

/** A worker met nothing but failures: everybody leaves the endpoint alone, longer each time in a row. */
export function openCircuit(state: CircuitState | null, fault: EndpointFault, nowMs: number): CircuitState {
  // Another worker has just opened it for the same failures.
  if (state !== null && state.openUntilMs > nowMs) return state;
  const opened = (state?.opened ?? 0) + 1;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (opened - 1));
  return {
    openUntilMs: nowMs + pauseMs,
    opened,
    sinceMs: opened === 1 ? nowMs : state!.sinceMs,
    fault: joinFaults(opened === 1 ? null : state!.fault, fault),
  };
}

/** The endpoint has answered. @returns null where nothing changes. */
export function closeCircuit(state: CircuitState | null): CircuitState | null {
  return state === null || state.opened === 0 ? null : { openUntilMs: 0, opened: 0, sinceMs: 0 };
}
