import { type CircuitState, closeCircuit, openCircuit } from '#domain/limits/circuit.ts';
import type { Clock, SharedState } from '#workflow/ports.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** Failures in a row, with not one answer among them, after which an endpoint counts as dead. */
const FAILURES = 20;

/** Errors that speak of the endpoint and not of the row. */
const endpointErrors: ReadonlySet<string> = new Set(['connection', 'timeout', 'server-error']);

const closed: CircuitState = { openUntilMs: 0, opened: 0, sinceMs: 0 };

/**
 * Watches one endpoint. Failures are held back until an answer shows that the endpoint lives, and then they are the rows' own;
 * if none comes, the endpoint is dead, nothing of them is kept, and everybody leaves it alone for a while.
 */
export class CircuitBreaker {
  readonly #key: string;
  readonly #ports: { readonly shared: SharedState; readonly nowMs: Clock };
  /** What keeps a failure, once it is clear that it is the row's own. */
  readonly #held: (() => void)[] = [];
  #timesOpened = 0;
  #writing: Promise<void> = Promise.resolve();
  #openUntilMs: number | null = null;

  constructor(key: string, ports: { readonly shared: SharedState; readonly nowMs: Clock }) {
    this.#key = key;
    this.#ports = ports;
  }

  /** When the endpoint may be asked again; null: now. */
  get openUntilMs(): number | null {
    return this.#openUntilMs;
  }

  /** Looks whether others have found the endpoint dead. */
  async look(): Promise<void> {
    const stored = (await this.#ports.shared.read<CircuitState>(this.#key)) ?? closed;
    this.#timesOpened = stored.opened;
    if (stored.openUntilMs > this.#ports.nowMs()) this.#openUntilMs = stored.openUntilMs;
  }

  /** @param keep called once it is clear that the outcome is the row's own; never where the endpoint is dead. */
  settle(outcome: Outcome, keep: () => void): void {
    if (outcome.ok || !endpointErrors.has(outcome.error.code)) {
      this.#release();
      keep();
      if (outcome.ok && this.#timesOpened > 0) this.#close();
      return;
    }
    if (this.#openUntilMs !== null) return;
    this.#held.push(keep);
    // One failure is enough where the endpoint was dead a moment ago.
    if (this.#held.length >= (this.#timesOpened > 0 ? 1 : FAILURES)) this.#open();
  }

  /** The work is done: what is still held back are the rows' own failures. */
  async finish(): Promise<void> {
    await this.#writing;
    if (this.#openUntilMs === null) this.#release();
  }

  #release(): void {
    for (const keep of this.#held.splice(0)) keep();
  }

  #open(): void {
    this.#held.length = 0;
    this.#openUntilMs = this.#ports.nowMs();
    this.#write(async () => {
      this.#openUntilMs = await this.#ports.shared.update<CircuitState, number>(this.#key, (stored) => {
        const state = openCircuit(stored, this.#ports.nowMs());
        return { state, result: state.openUntilMs };
      });
    });
  }

  #close(): void {
    this.#timesOpened = 0;
    this.#write(() =>
      this.#ports.shared.update<CircuitState, void>(this.#key, (stored) => ({
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
