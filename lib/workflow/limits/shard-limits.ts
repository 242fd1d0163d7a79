import { needsArm } from '#domain/gate/needs-arm.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import type { Manifest } from '#domain/manifest.ts';
import { capMicroUsd } from '#domain/money.ts';
import { BudgetGovernor, type Purse } from '#workflow/limits/budget-governor.ts';
import { CircuitBreaker } from '#workflow/limits/circuit-breaker.ts';
import { circuitKey, dayBudgetKey, rateKey, runBudgetKey } from '#workflow/limits/limit-keys.ts';
import { PermanentFailures } from '#workflow/limits/permanent-failures.ts';
import { type GovernorPorts, RateGovernor } from '#workflow/limits/rate-governor.ts';
import type { Outcome } from '#workflow/target-port.ts';

/** A function is paid by the second: it waits for its turn no longer than this. */
const LONGEST_WAIT_MS = 20_000;

/** Why a shard cannot go on now. */
export type Halt =
  /** The provider takes no more for now, or others hold the money: the rest is sent again then. */
  | { readonly kind: 'later'; readonly atMs: number }
  /** The endpoint is dead: the run pauses. */
  | {
      readonly kind: 'dead';
      readonly untilMs: number;
      readonly origin: string;
      readonly fault: EndpointFault | null;
    }
  /** The endpoint answers nobody until somebody mends it: the run ends with what it has. */
  | { readonly kind: 'hopeless'; readonly fault: EndpointFault }
  | { readonly kind: 'spent' };

/** Others that hold the money give it back within seconds. */
const MONEY_WAIT_MS = 5_000;

export interface ShardWorker {
  readonly runId: string;
  /** Names this attempt at a shard. */
  readonly attemptId: string;
  readonly signal: AbortSignal;
}

/** One row's call of one arm. */
export interface LimitedCall {
  readonly ask: () => Promise<Outcome>;
  /** After a call that was turned away: whether the row may still be asked. */
  readonly mayAskAgain: () => boolean | Promise<boolean>;
  /** In micro-USD; null: unpriced. */
  readonly costOf: (outcome: Outcome) => number | null;
  readonly keep: (outcome: Outcome) => void;
}

/** The limits of one attempt at a shard: rates and circuits of its arms, and its budgets. */
export class ShardLimits {
  readonly #nowMs: () => number;
  readonly #arms: readonly {
    readonly rate: RateGovernor;
    readonly circuit: CircuitBreaker;
    readonly lasting: PermanentFailures;
    /** Whether the gate can say nothing without it. */
    readonly isNeeded: boolean;
    readonly origin: string;
  }[];
  readonly #rates: readonly RateGovernor[];
  readonly #circuits: readonly CircuitBreaker[];
  readonly #budget: BudgetGovernor;
  #unasked = 0;

  constructor(manifest: Manifest, worker: ShardWorker, ports: GovernorPorts) {
    const { name, budget, gate, target } = manifest.suite.definition;
    const rates = new Map<string, RateGovernor>();
    const circuits = new Map<string, CircuitBreaker>();
    this.#arms = manifest.arms.map((arm) => {
      const key = rateKey(arm.target);
      const rate =
        rates.get(key) ??
        new RateGovernor(
          {
            key,
            runId: worker.runId,
            workerId: worker.attemptId,
            declared: target.limits,
            concurrency: target.concurrency,
            longestWaitMs: LONGEST_WAIT_MS,
            signal: worker.signal,
          },
          ports,
        );
      const { origin } = new URL(arm.target.endpoint);
      const endpoint = { key: circuitKey(arm.target), origin };
      const circuit = circuits.get(endpoint.key) ?? new CircuitBreaker(endpoint, ports);
      rates.set(key, rate);
      circuits.set(endpoint.key, circuit);
      const lasting = new PermanentFailures(origin, ports.nowMs);
      return { rate, circuit, lasting, isNeeded: needsArm(gate, arm.name), origin };
    });
    this.#rates = [...rates.values()];
    this.#circuits = [...circuits.values()];
    this.#nowMs = ports.nowMs;
    this.#budget = new BudgetGovernor(
      pursesOf(worker.runId, name, budget ?? {}, ports.nowMs()),
      worker.attemptId,
      ports,
    );
  }

  /** Looks what others have found out, before the first call. */
  async open(): Promise<void> {
    await Promise.all(this.#circuits.map((circuit) => circuit.look()));
  }

  /** Rows that came to nothing which could be kept: they are still to be asked. */
  get unasked(): number {
    return this.#unasked;
  }

  /** Why no more calls should begin; null: nothing stands against them. */
  get halt(): Halt | null {
    if (this.#budget.refusal === 'spent') return { kind: 'spent' };
    for (const { lasting, isNeeded } of this.#arms) {
      if (isNeeded && lasting.isHopeless) return { kind: 'hopeless', fault: lasting.fault! };
    }
    for (const { circuit, origin } of this.#arms) {
      if (circuit.dead !== null) return { kind: 'dead', origin, ...circuit.dead };
    }
    if (this.#budget.refusal === 'wait') return { kind: 'later', atMs: this.#nowMs() + MONEY_WAIT_MS };
    const resumes = this.#rates.flatMap(({ resumeAtMs }) => (resumeAtMs === null ? [] : [resumeAtMs]));
    return resumes.length === 0 ? null : { kind: 'later', atMs: Math.min(...resumes) };
  }

  /** What an arm failed with that gave not one answer; null: there is none. */
  get fault(): EndpointFault | null {
    for (const { lasting, circuit } of this.#arms) {
      const fault = lasting.fault ?? circuit.fault;
      if (fault !== null) return fault;
    }
    return null;
  }

  /**
   * Makes a call when its turn has come, again where it is turned away, and keeps what came of it, once it is clear that it
   * is the row's own.
   */
  async call(arm: number, { ask, mayAskAgain, costOf, keep }: LimitedCall): Promise<void> {
    const { rate, circuit, lasting } = this.#arms[arm]!;
    this.#unasked += 1;
    for (;;) {
      const money = this.#budget.admit();
      if (money !== undefined && !(await money)) return;
      const turn = await rate.admit();
      if (turn === null) {
        this.#budget.settle(null);
        return;
      }
      const outcome = await ask().catch((error: unknown) => {
        this.#budget.settle(null);
        throw error;
      });
      this.#budget.settle(costOf(outcome));
      if (rate.settle(outcome, turn)) {
        if (await mayAskAgain()) continue;
        return;
      }
      lasting.settle(outcome);
      circuit.settle(outcome, () => {
        this.#unasked -= 1;
        keep(outcome);
      });
      return;
    }
  }

  /** Keeps what was held back. */
  async finish(): Promise<void> {
    await Promise.all(this.#circuits.map((circuit) => circuit.finish()));
  }

  /** Gives back what was not used. */
  async leave(): Promise<void> {
    await Promise.all([this.#budget.leave(), ...this.#rates.map((rate) => rate.leave())]);
  }
}

function pursesOf(
  runId: string,
  suite: string,
  {
    maxUsd,
    maxUsdPerDay,
  }: { readonly maxUsd?: number | undefined; readonly maxUsdPerDay?: number | undefined },
  nowMs: number,
): Purse[] {
  const run = capMicroUsd(maxUsd);
  const day = capMicroUsd(maxUsdPerDay);
  return [
    ...(run === null ? [] : [{ key: runBudgetKey(runId), capMicroUsd: run }]),
    ...(day === null ? [] : [{ key: dayBudgetKey(suite, nowMs), capMicroUsd: day }]),
  ];
}
