import { type DeclaredLimits, emptyRateState, type RateState } from '#domain/limits/rate-state.ts';
import { type Lease, type LeaseRequest, leaveLimit, takeLease } from '#domain/limits/take-lease.ts';
import type { Clock, SharedState } from '#workflow/ports.ts';
import type { Outcome } from '#workflow/target-port.ts';

export interface GovernorPorts {
  readonly shared: SharedState;
  readonly nowMs: Clock;
  /** Ends early, without an error, once the signal is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

export interface GovernedCalls {
  readonly key: string;
  readonly runId: string;
  readonly workerId: string;
  readonly declared: DeclaredLimits;
  /** Calls in flight at most. */
  readonly concurrency: number;
  /** Nobody waits for a call longer than this: the rest of the work is sent again later instead. */
  readonly longestWaitMs: number;
  readonly signal: AbortSignal;
}

/** A call's turn: what came of it counts for the rate that it was given under. */
export interface Turn {
  readonly epoch: number;
}

/** A limit that nobody has met yet is looked at so often. */
const FREE_MS = 30_000;
/** Weight of the newest call in the running mean of tokens. */
const NEWEST = 0.1;

/**
 * Keeps one worker's calls to a model within the limit that all workers share. Leases are taken for many calls at once; while
 * no limit is known there is nothing to take, and a call costs nothing here.
 */
export class RateGovernor {
  readonly #calls: GovernedCalls;
  readonly #ports: GovernorPorts;
  #lease: Lease = { kind: 'later', askAgainAtMs: 0 };
  /** Calls of the lease that were begun. */
  #begun = 0;
  #freeUntilMs = 0;
  #taken = 0;
  #throttled = 0;
  #retryAfterMs = 0;
  #toldPerMinute: number | null = null;
  #tokensPerCall = 0;
  #turn: Turn = { epoch: 0 };
  /** This worker was asked to leave the provider alone until then. */
  #pausedUntilMs = 0;
  #asking: Promise<void> | null = null;
  #resumeAtMs: number | null = null;

  constructor(calls: GovernedCalls, ports: GovernorPorts) {
    this.#calls = calls;
    this.#ports = ports;
  }

  /** When the rest of the work should be tried again; null: there is no reason to stop. */
  get resumeAtMs(): number | null {
    return this.#resumeAtMs;
  }

  /**
   * Waits for the next call's turn.
   *
   * @returns the turn, at once where nothing has to be waited for; null where the call is not to be made now.
   */
  admit(): Turn | Promise<Turn | null> {
    if (this.#resumeAtMs !== null) return Promise.resolve(null);
    if (this.#lease.kind === 'free' && this.#ports.nowMs() < this.#freeUntilMs) return this.#turn;
    return this.#wait();
  }

  /** What came of a call. @returns whether the row has to be asked again, since it was turned away. */
  settle(outcome: Outcome, { epoch }: Turn): boolean {
    if (outcome.requestsPerMinute !== undefined) this.#toldPerMinute = outcome.requestsPerMinute;
    const counts = epoch === this.#turn.epoch ? 1 : 0;
    if (outcome.ok) {
      this.#taken += counts;
      const { inputTokens, outputTokens } = outcome.answer;
      this.#countTokens((inputTokens ?? 0) + (outputTokens ?? 0));
      return false;
    }
    if (outcome.error.code !== 'throttled') {
      if (outcome.tries > 0) this.#taken += counts;
      return false;
    }
    this.#throttled += counts;
    const retryAfterMs = outcome.retryAfterMs ?? 0;
    this.#retryAfterMs = Math.max(this.#retryAfterMs, retryAfterMs);
    this.#pausedUntilMs = Math.max(this.#pausedUntilMs, this.#ports.nowMs() + retryAfterMs);
    // Who holds a lease tells at its end: of the calls that were turned away together with those that were taken.
    this.#freeUntilMs = 0;
    return true;
  }

  /** Gives back what was not used. */
  async leave(): Promise<void> {
    const isNews = this.#throttled > 0 || this.#lease.kind === 'granted';
    if (!isNews) return;
    const request = this.#request();
    await this.#ports.shared.update<RateState, null>(this.#calls.key, (stored) => ({
      state: leaveLimit(stored, request, this.#ports.nowMs()),
      result: null,
    }));
  }

  async #wait(): Promise<Turn | null> {
    const { signal, longestWaitMs } = this.#calls;
    for (;;) {
      if (signal.aborted || this.#resumeAtMs !== null) return null;
      const nowMs = this.#ports.nowMs();
      const lease = this.#lease;
      if (this.#pausedUntilMs > nowMs && this.#pausedUntilMs - nowMs <= longestWaitMs) {
        await this.#ports.sleep(this.#pausedUntilMs - nowMs, signal);
      } else if (this.#pausedUntilMs > nowMs && this.#retryAfterMs > 0) await this.#ask();
      else if (lease.kind === 'free') {
        if (nowMs < this.#freeUntilMs) return this.#turn;
        await this.#ask();
      } else if (lease.kind === 'granted') {
        if (this.#begun < lease.calls) return this.#takeTurn(lease.fromMs + this.#begun * lease.everyMs);
        await this.#ask();
      } else if (lease.askAgainAtMs <= nowMs) await this.#ask();
      else if (lease.askAgainAtMs - nowMs > longestWaitMs) this.#resumeAtMs = lease.askAgainAtMs;
      else await this.#ports.sleep(lease.askAgainAtMs - nowMs, signal);
    }
  }

  async #takeTurn(dueMs: number): Promise<Turn | null> {
    const turn = this.#turn;
    this.#begun += 1;
    const waitMs = dueMs - this.#ports.nowMs();
    if (waitMs > 0) await this.#ports.sleep(waitMs, this.#calls.signal);
    return this.#calls.signal.aborted ? null : turn;
  }

  /** One of the lanes asks for all of them. */
  #ask(): Promise<void> {
    this.#asking ??= this.#takeLease().finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  async #takeLease(): Promise<void> {
    const { key, concurrency } = this.#calls;
    if (this.#knowsNothing() && (await this.#isFree())) return;
    const request = { ...this.#request(), wanted: Math.max(1, 2 * concurrency) };
    this.#taken = 0;
    this.#throttled = 0;
    this.#retryAfterMs = 0;
    const { lease, epoch } = await this.#ports.shared.update<RateState, { lease: Lease; epoch: number }>(
      key,
      (stored) => {
        const taken = takeLease(stored, request, this.#ports.nowMs());
        return { state: taken.state, result: { lease: taken.lease, epoch: taken.state.epoch } };
      },
    );
    if (epoch !== this.#turn.epoch) {
      // Calls that came back meanwhile were made under the rate before.
      this.#taken = 0;
      this.#throttled = 0;
    }
    this.#lease = lease;
    this.#turn = { epoch };
    this.#begun = 0;
    this.#freeUntilMs = this.#ports.nowMs() + FREE_MS;
  }

  /** Nothing was declared, told or met: there is nothing to write, only to look whether others know more. */
  #knowsNothing(): boolean {
    const { requestsPerMinute, tokensPerMinute } = this.#calls.declared;
    const isDeclared = requestsPerMinute !== undefined || tokensPerMinute !== undefined;
    const isMet = this.#throttled > 0 || this.#toldPerMinute !== null || this.#lease.kind === 'granted';
    return !isDeclared && !isMet;
  }

  async #isFree(): Promise<boolean> {
    const nowMs = this.#ports.nowMs();
    const stored = await this.#ports.shared.read<RateState>(this.#calls.key);
    const { foundPerMinute, pausedUntilMs } = stored ?? emptyRateState();
    if (foundPerMinute !== null || pausedUntilMs > nowMs) return false;
    this.#lease = { kind: 'free' };
    this.#freeUntilMs = nowMs + FREE_MS;
    return true;
  }

  #request(): Omit<LeaseRequest, 'wanted'> {
    const { runId, workerId, declared } = this.#calls;
    return {
      runId,
      workerId,
      declared,
      unused: this.#lease.kind === 'granted' ? this.#lease.calls - this.#begun : 0,
      tokensPerCall: this.#tokensPerCall,
      met: {
        epoch: this.#turn.epoch,
        taken: this.#taken,
        throttled: this.#throttled,
        retryAfterMs: this.#retryAfterMs,
        toldPerMinute: this.#toldPerMinute,
      },
    };
  }

  #countTokens(tokens: number): void {
    const mean = this.#tokensPerCall;
    this.#tokensPerCall = mean === 0 ? tokens : mean + NEWEST * (tokens - mean);
  }
}
