import type { ArmSpend } from '#workflow/ledger.ts';

/** What is counted here; the ledger knows when it was told. */
type Counted = Required<Omit<ArmSpend, 'at'>>;

/** What one attempt at a shard spends, arm by arm. */
export class SpendCounter {
  readonly #arms: Record<string, { -readonly [Key in keyof Counted]: Counted[Key] }>;
  #reported = 0;

  constructor(arms: readonly string[]) {
    this.#arms = Object.fromEntries(
      arms.map((arm) => [
        arm,
        {
          arm,
          calls: 0,
          tries: 0,
          costMicroUsd: 0,
          unpricedCalls: 0,
          inputTokens: 0,
          outputTokens: 0,
          estimatedCalls: 0,
        },
      ]),
    );
  }

  add(
    arm: string,
    call: {
      readonly tries: number;
      /** null: unpriced. */
      readonly costMicroUsd: number | null;
      readonly inputTokens: number | null;
      readonly outputTokens: number | null;
      readonly tokensEstimated?: true;
    },
  ): void {
    const spend = this.#arms[arm];
    if (spend === undefined) return;
    spend.calls += 1;
    spend.tries += call.tries;
    if (call.costMicroUsd === null) spend.unpricedCalls += 1;
    else spend.costMicroUsd += call.costMicroUsd;
    spend.inputTokens += call.inputTokens ?? 0;
    spend.outputTokens += call.outputTokens ?? 0;
    if (call.tokensEstimated === true) spend.estimatedCalls += 1;
  }

  /** What has been spent in all, and how much of it is new since the last report. */
  report(): { readonly spend: readonly ArmSpend[]; readonly sinceLast: number } {
    const spend = Object.values(this.#arms).map((arm) => ({ ...arm }));
    const total = spend.reduce((sum, arm) => sum + arm.costMicroUsd, 0);
    const sinceLast = total - this.#reported;
    this.#reported = total;
    return { spend, sinceLast };
  }
}
