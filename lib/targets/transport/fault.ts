import type { ObservationError } from '#domain/observation.ts';

/** Why one request gave no answer. */
export interface Fault {
  readonly error: ObservationError;
  /** Whether the same request may well be answered a moment later. */
  readonly retried: boolean;
  /** Whether every row gets the same until somebody mends it. */
  readonly permanent?: true;
  /** How long the target asked to be left alone. */
  readonly retryAfterMs?: number | undefined;
}
