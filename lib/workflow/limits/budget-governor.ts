import { type BudgetState, type MoneyGrant, settleMoney, takeMoney } from '#domain/limits/budget-state.ts';
import type { Clock, SharedState } from '#workflow/ports.ts';

/** A purse that calls are paid from: the run's, or the suite's of one day. */
export interface Purse {
  readonly key: string;
  readonly capMicroUsd: number;
}

/** Weight of the newest call in the running mean of costs. */
const NEWEST = 0.1;

/**
 * Keeps one worker's spending within budgets that all workers share: no call begins unless money is left in the worker's own
 * lease of each purse, so that a cap is exceeded by no more than the calls in flight.
 */
export class BudgetGovernor {
  readonly #workerId: string;
  readonly #ports: { readonly shared: SharedState; readonly nowMs: Clock };
  readonly #purses: { readonly purse: Purse; amountMicroUsd: number }[];
  #spentMicroUsd = 0;
  #perCallMicroUsd = 0;
  #inFlight = 0;
  #asking: Promise<void> | null = null;
  #refusal: 'spent' | 'wait' | null = null;

  constructor(
    purses: readonly Purse[],
    workerId: string,
    ports: { readonly shared: SharedState; readonly nowMs: Clock },
  ) {
    this.#workerId = workerId;
    this.#ports = ports;
    this.#purses = purses.map((purse) => ({ purse, amountMicroUsd: 0 }));
  }

  /** Why no call may begin; null: none is known. */
  get refusal(): 'spent' | 'wait' | null {
    return this.#refusal;
  }

  /** @returns undefined where a call may begin at once, else whether it may after all. */
  admit(): undefined | Promise<boolean> {
    if (this.#refusal !== null) return Promise.resolve(false);
    if (!this.#hasMoney()) return this.#ask();
    this.#inFlight += 1;
    return undefined;
  }

  /** @param costMicroUsd what the call cost; null: unpriced, or it was not made after all. */
  settle(costMicroUsd: number | null): void {
    this.#inFlight -= 1;
    if (costMicroUsd === null) return;
    const mean = this.#perCallMicroUsd;
    this.#spentMicroUsd += costMicroUsd;
    this.#perCallMicroUsd = mean === 0 ? costMicroUsd : mean + NEWEST * (costMicroUsd - mean);
  }

  /** Gives back what is left. */
  async leave(): Promise<void> {
    for (const { purse, amountMicroUsd } of this.#purses) {
      if (amountMicroUsd === 0) continue;
      await this.#ports.shared.update<BudgetState, null>(purse.key, (stored) => ({
        state: settleMoney(stored, this.#workerId, this.#spentMicroUsd),
        result: null,
      }));
    }
  }

  /** What is spent, with what the calls in flight are likely to cost. */
  #committed(): number {
    return this.#spentMicroUsd + this.#inFlight * this.#perCallMicroUsd;
  }

  #hasMoney(): boolean {
    const committed = this.#committed();
    return this.#purses.every(({ amountMicroUsd }) => committed < amountMicroUsd);
  }

  async #ask(): Promise<boolean> {
    while (this.#refusal === null && !this.#hasMoney()) {
      this.#asking ??= this.#takeMoney().finally(() => {
        this.#asking = null;
      });
      await this.#asking;
    }
    if (this.#refusal !== null) return false;
    this.#inFlight += 1;
    return true;
  }

  async #takeMoney(): Promise<void> {
    const committed = Math.ceil(this.#committed());
    for (const own of this.#purses) {
      if (committed < own.amountMicroUsd) continue;
      const grant = await this.#take(own.purse, committed);
      if (grant.kind !== 'granted') {
        this.#refusal = grant.kind;
        return;
      }
      own.amountMicroUsd = grant.amountMicroUsd;
    }
  }

  #take({ key, capMicroUsd }: Purse, committed: number): Promise<MoneyGrant> {
    const request = {
      workerId: this.#workerId,
      spentMicroUsd: committed,
      perCallMicroUsd: this.#perCallMicroUsd,
      capMicroUsd,
    };
    return this.#ports.shared.update<BudgetState, MoneyGrant>(key, (stored) => {
      const { state, grant } = takeMoney(stored, request, this.#ports.nowMs());
      return { state, result: grant };
    });
  }
}
