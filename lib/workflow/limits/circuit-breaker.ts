import { type CircuitState, closeCircuit, openCircuit } from '#domain/limits/circuit.ts';
import { type EndpointFault, withFailure } from '#domain/limits/endpoint-fault.ts';
import { FAILURES, speaksOfEndpoint } from '#workflow/limits/endpoint-failures.ts';
import type { Clock, SharedState } from '#workflow/ports.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** One endpoint: what workers share of it lies under `key`. */
export interface Endpoint {
  readonly key: string;
  readonly origin: string;
}

/** An endpoint that is left alone. */
export interface DeadEndpoint {
  readonly untilMs: number;
  /** null: it was found dead by a worker of an earlier release. */
  readonly fault: EndpointFault | null;
}

const closed: CircuitState = { openUntilMs: 0, opened: 0, sinceMs: 0 };

/**
 * Watches one endpoint. Failures are held back until an answer shows that the endpoint lives, and then they are the rows' own;
 * if none comes, the endpoint is dead, nothing of them is kept, and everybody leaves it alone for a while.
 */
export class CircuitBreaker {
  readonly #endpoint: Endpoint;
  readonly #ports: { readonly shared: SharedState; readonly nowMs: Clock };
  /** What keeps a failure, once it is clear that it is the row's own. */
  readonly #held: (() => void)[] = [];
  /** Of the failures that are held back. */
  #fault: EndpointFault | null = null;
  #hasAnswered = false;
  #timesOpened = 0;
  #writing: Promise<void> = Promise.resolve();
  #dead: DeadEndpoint | null = null;

  constructor(endpoint: Endpoint, ports: { readonly shared: SharedState; readonly nowMs: Clock }) {
    this.#endpoint = endpoint;
    this.#ports = ports;
  }

  /** Until when it is to be left alone, and why; null: it may be asked. */
  get dead(): DeadEndpoint | null {
    return this.#dead;
  }

  /** What it failed with where not one answer came; null: it is alive, or was not asked. */
  get fault(): EndpointFault | null {
    return this.#dead?.fault ?? (this.#hasAnswered ? null : this.#fault);
  }

  /** Looks whether others have found the endpoint dead. */
  async look(): Promise<void> {
    const stored = (await this.#ports.shared.read<CircuitState>(this.#endpoint.key)) ?? closed;
    this.#timesOpened = stored.opened;
    if (stored.openUntilMs > this.#ports.nowMs()) this.#dead = deadIn(stored);
  }

  /** @param keep called once it is clear that the outcome is the row's own; never where the endpoint is dead. */
  settle(outcome: Outcome, keep: () => void): void {
    if (outcome.ok || !speaksOfEndpoint(outcome)) {
      // A host that does not exist is no sign of life; whoever watches for failures that last tells of it.
      if (outcome.ok || outcome.permanent !== true) this.#release();
      keep();
      if (outcome.ok && this.#timesOpened > 0) this.#close();
      return;
    }
    if (this.#dead !== null) return;
    const { origin } = this.#endpoint;
    this.#fault = withFailure(this.#fault, { origin, ...outcome.error, atMs: this.#ports.nowMs() });
    this.#held.push(keep);
    // One failure is enough where the endpoint was dead a moment ago.
    if (this.#held.length >= (this.#timesOpened > 0 ? 1 : FAILURES)) this.#open(this.#fault);
  }

  /** The work is done: what is still held back are the rows' own failures. */
  async finish(): Promise<void> {
    await this.#writing;
    if (this.#dead === null) this.#keepHeld();
  }

  #release(): void {
    this.#hasAnswered = true;
    this.#fault = null;
    this.#keepHeld();
  }

  #keepHeld(): void {
    for (const keep of this.#held.splice(0)) keep();
  }

  #open(fault: EndpointFault): void {
    this.#held.length = 0;
    this.#dead = { untilMs: this.#ports.nowMs(), fault };
    this.#write(async () => {
      this.#dead = await this.#ports.shared.update<CircuitState, DeadEndpoint>(
        this.#endpoint.key,
        (stored) => {
          const state = openCircuit(stored, fault, this.#ports.nowMs());
          return { state, result: deadIn(state) };
        },
      );
    });
  }

  #close(): void {
    this.#timesOpened = 0;
    this.#write(() =>
      this.#ports.shared.update<CircuitState, void>(this.#endpoint.key, (stored) => ({
        state: closeCircuit(stored) ?? closed,
        result: undefined,
      })),
    );
  }

  /** A failed write surfaces in `finish`; until then it must not count as unhandled. */
  #write(write: () => Promise<void>): void {
    this.#writing = this.#writing.then(write);
    this.#writing.catch(() => undefined);
  }
}

function deadIn({ openUntilMs, fault = undefined }: CircuitState): DeadEndpoint {
  return { untilMs: openUntilMs, fault: fault ?? null };
}
