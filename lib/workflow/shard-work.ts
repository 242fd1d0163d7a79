import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import { type Arm, type Manifest, priceOf } from '#domain/manifest.ts';
import { requestCostMicroUsd } from '#domain/money.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import type { ShardLimits } from '#workflow/limits/shard-limits.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import { observationOf } from '#workflow/observe.ts';
import { PartWriter } from '#workflow/part-writer.ts';
import type { Clock, ObjectStore } from '#workflow/ports.ts';
import type { SpendCounter } from '#workflow/spend-counter.ts';
import type { AskTarget } from '#workflow/target-port.ts';
import { type ToldPart, tellParts } from '#workflow/told-parts.ts';

export interface ShardAttempt {
  /** Ends the calls that are still in flight when the function's time is up. */
  readonly lastCall: AbortSignal;
  /** Nobody has worked on this shard in this run before. */
  readonly fresh: boolean;
}

/** The calls of one shard, block after block, and where their answers go. */
export class ShardWork {
  readonly #manifest: Manifest;
  readonly #index: DatasetIndex;
  readonly #askers: readonly AskTarget[];
  readonly #attempt: ShardAttempt;
  readonly #limits: ShardLimits;
  readonly #spend: SpendCounter;
  readonly #objects: ObjectStore;
  readonly #nowMs: Clock;
  readonly #writers: PartWriter[] = [];
  readonly #pools: ObservationPool[][] = [];

  constructor(
    manifest: Manifest,
    index: DatasetIndex,
    askers: readonly AskTarget[],
    attempt: ShardAttempt,
    limits: ShardLimits,
    spend: SpendCounter,
    ports: { readonly objects: ObjectStore; readonly nowMs: Clock },
  ) {
    this.#manifest = manifest;
    this.#index = index;
    this.#askers = askers;
    this.#attempt = attempt;
    this.#limits = limits;
    this.#spend = spend;
    this.#objects = ports.objects;
    this.#nowMs = ports.nowMs;
  }

  /** Row by row, all arms of a row together, so that they are asked at the same time of day. */
  async *calls(blocks: readonly Block[]): AsyncGenerator<readonly (() => Promise<void>)[]> {
    for await (const group of readBlocks(this.#objects, this.#index, blocks)) {
      const opened = await Promise.all(group.map(({ block }) => this.#open(block)));
      for (const [i, { rows }] of group.entries()) {
        const arms = opened[i]!;
        yield rows.flatMap((row, position) =>
          arms.flatMap(({ missing, ask }) => (missing[position] === true ? [() => ask(row, position)] : [])),
        );
      }
    }
  }

  /** Stores what is left of every part. */
  async finish(): Promise<void> {
    const nowMs = this.#nowMs();
    await Promise.all(this.#writers.map((writer) => writer.finish(nowMs)));
  }

  /** What the score message tells of the parts. */
  told(): { parts?: ToldPart[][][] } {
    const parts = tellParts(this.#pools, this.#manifest.runId);
    return parts === undefined ? {} : { parts };
  }

  #open(block: Block) {
    const pools: ObservationPool[] = [];
    this.#pools.push(pools);
    return Promise.all(
      this.#manifest.arms.map(async (arm, i) => {
        const { runId, observationScope } = this.#manifest;
        const key = inferenceKey(arm.identity, block, observationScope);
        // Answers that serve this run alone cannot be there before the first attempt.
        const known = this.#attempt.fresh && observationScope === runId ? [] : null;
        const pool = new ObservationPool(this.#objects, key, runId, block.rows, known);
        pools[i] = pool;
        return this.#openArm(arm, i, pool);
      }),
    );
  }

  async #openArm(arm: Arm, number: number, pool: ObservationPool) {
    const nowMs = this.#nowMs;
    const missing = await pool.missing();
    const writer = new PartWriter(pool, missing, nowMs());
    this.#writers.push(writer);
    const price = priceOf(arm);
    const ask = this.#askers[number]!;
    return {
      missing,
      ask: (row: Parameters<AskTarget>[0], position: number) =>
        this.#limits
          .call(number, {
            ask: () => ask(row),
            costOf: (outcome) => (outcome.ok ? requestCostMicroUsd(price, outcome.answer) : null),
            keep: (outcome) => {
              const answeredAtMs = nowMs();
              const observation = observationOf(row.id, outcome, answeredAtMs, price);
              this.#spend.add(arm.name, observation);
              writer.add(position, observation, answeredAtMs);
            },
          })
          .catch((error: unknown) => {
            // A call that was ended with the function's time: its row is still to be asked.
            if (!this.#attempt.lastCall.aborted) throw error;
          }),
    };
  }
}
