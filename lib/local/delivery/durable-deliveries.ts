import type { Delivery } from '#local/delivery/delivery.ts';
import type { DeliveryJournal } from '#local/delivery/delivery-journal.ts';

/** A failure that no further attempt can mend, such as a target that does not exist. */
export class PermanentFailure extends Error {}

export interface DeliveryRules {
  /** One attempt; rejects when it failed. */
  attempt(delivery: Delivery): Promise<void>;
  /** Wait before attempt number `attempts + 1`, in milliseconds. */
  backoffMs(attempts: number): number;
  /** Called once when the attempts or the time are used up. */
  giveUp(delivery: Delivery, error: Error, attempts: number): void | Promise<void>;
}

/** Attempts every delivery of a journal until it succeeds or is given up. At least once: a restart attempts again. */
export class DurableDeliveries {
  readonly #journal: DeliveryJournal;
  readonly #rules: DeliveryRules;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #active = new Set<Promise<void>>();
  #stopping = false;

  constructor(journal: DeliveryJournal, rules: DeliveryRules) {
    this.#journal = journal;
    this.#rules = rules;
  }

  get isIdle(): boolean {
    return this.#journal.isEmpty;
  }

  /** Takes up what an earlier process left. */
  resume(): void {
    for (const delivery of this.#journal.pending) this.#run(delivery, 0);
  }

  /** When this returns, the deliveries outlive the process. */
  accept(deliveries: readonly Delivery[]): void {
    this.#journal.add(deliveries);
    for (const delivery of deliveries) this.#run(delivery, 0);
  }

  /** Waits for the attempts in progress. What is not done, or still comes, stays in the journal for the next start. */
  async stop(): Promise<void> {
    this.#stopping = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#active);
  }

  #run(delivery: Delivery, attempts: number): void {
    if (this.#stopping) return;
    const work: Promise<void> = this.#attempt(delivery, attempts + 1).finally(() =>
      this.#active.delete(work),
    );
    this.#active.add(work);
  }

  async #attempt(delivery: Delivery, attempts: number): Promise<void> {
    try {
      await this.#rules.attempt(delivery);
      this.#journal.done(delivery.id);
    } catch (thrown) {
      if (this.#stopping) return;
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const ageMs = Date.now() - delivery.createdAt;
      const waitMs = this.#rules.backoffMs(attempts);
      const isHopeless = error instanceof PermanentFailure || attempts > delivery.maximumRetries;
      if (isHopeless || ageMs + waitMs > delivery.maximumAgeSeconds * 1000) {
        await this.#rules.giveUp(delivery, error, attempts);
        this.#journal.done(delivery.id);
        return;
      }
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#run(delivery, attempts);
      }, waitMs);
      this.#timers.add(timer);
    }
  }
}
