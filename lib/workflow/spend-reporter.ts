import type { AwsUsage } from '#domain/aws-usage.ts';
import type { Arm } from '#domain/manifest.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type { Clock } from '#workflow/ports.ts';
import { SpendCounter } from '#workflow/spend-counter.ts';

const REPORT_MS = 5_000;

/** Tells the ledger every few seconds what an attempt spends, so that a crash hides little, and heeds the run's switch. */
export class SpendReporter {
  readonly counter: SpendCounter;
  readonly #cap: number | null;
  readonly #attempt: { readonly runId: string; readonly shard: number; readonly attemptId: string };
  readonly #ledger: Ledger;
  readonly #nowMs: Clock;
  readonly #used: () => AwsUsage;
  #lastMs: number;
  #stopReason: string | null = null;

  constructor(
    arms: readonly Pick<Arm, 'name'>[],
    capMicroUsd: number | null,
    attempt: { readonly runId: string; readonly shard: number; readonly attemptId: string },
    ports: { readonly ledger: Ledger; readonly nowMs: Clock; used(): AwsUsage },
  ) {
    this.counter = new SpendCounter(arms.map(({ name }) => name));
    this.#cap = capMicroUsd;
    this.#attempt = attempt;
    this.#ledger = ports.ledger;
    this.#nowMs = ports.nowMs;
    this.#used = () => ports.used();
    this.#lastMs = ports.nowMs();
  }

  /** Why no more may be asked; null: nothing stands against it, as far as is known. */
  get stopReason(): string | null {
    return this.#stopReason;
  }

  /** To be waited for where it is not undefined: a report was due. */
  reportIfDue(): Promise<void> | undefined {
    const nowMs = this.#nowMs();
    if (nowMs - this.#lastMs < REPORT_MS) return undefined;
    this.#lastMs = nowMs;
    return this.#reportAndLook();
  }

  /** Also where nothing was asked: finding that out used AWS. */
  async report(): Promise<void> {
    const { spend, sinceLast } = this.counter.report();
    const { runId, shard, attemptId } = this.#attempt;
    await this.#ledger.report(runId, attemptId, shard, spend, sinceLast, this.#used());
  }

  async #reportAndLook(): Promise<void> {
    await this.report();
    this.#stopReason = (await this.#ledger.control(this.#attempt.runId, this.#cap)).reason;
  }
}
