import { type EndpointFault, withFailure } from '#domain/limits/endpoint-fault.ts';
import { FAILURES, speaksOfEndpoint } from '#workflow/limits/endpoint-failures.ts';
import type { Clock } from '#workflow/ports.ts';
import type { Outcome } from '#workflow/target-port.ts';

/**
 * Watches one arm for failures that no waiting mends: a host that does not exist, a credential that is refused, a version that
 * nobody serves. Each stays the row's own error; enough of them in a row, with no answer among them, and the arm is given up.
 */
export class PermanentFailures {
  readonly #origin: string;
  readonly #nowMs: Clock;
  #fault: EndpointFault | null = null;
  #hasAnswered = false;

  constructor(origin: string, nowMs: Clock) {
    this.#origin = origin;
    this.#nowMs = nowMs;
  }

  /** What calls failed with, where not one answer came or asking on is of no use; else null. */
  get fault(): EndpointFault | null {
    return this.#hasAnswered && !this.isHopeless ? null : this.#fault;
  }

  /** Whether asking on is of no use. */
  get isHopeless(): boolean {
    return this.#fault !== null && this.#fault.failures >= FAILURES;
  }

  settle(outcome: Outcome): void {
    if (!outcome.ok && outcome.permanent === true) {
      const failure = { origin: this.#origin, ...outcome.error, atMs: this.#nowMs() };
      this.#fault = withFailure(this.#fault, failure);
      // Any other error that is the row's own shows that the endpoint took the request.
    } else if (outcome.ok || !speaksOfEndpoint(outcome)) {
      this.#fault = null;
      this.#hasAnswered = true;
    }
  }
}
