import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { priceOf } from '#domain/manifest.ts';
import { requestCostMicroUsd } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import type { Row } from '#domain/row.ts';
import { type ArmRepeat, armRepeats } from '#workflow/arm-repeats.ts';
import { type BlockRows, readBlocks } from '#workflow/block-rows.ts';
import { EarlierAnswers, type EarlierAnswersPorts } from '#workflow/earlier-answers.ts';
import type { ShardLimits } from '#workflow/limits/shard-limits.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';
import { askedRow, observationOf } from '#workflow/observe.ts';
import { openPool } from '#workflow/open-pool.ts';
import { PART_ROWS, PartWriter } from '#workflow/part-writer.ts';
import type { Clock, ObjectStore } from '#workflow/ports.ts';
import type { RunView } from '#workflow/run-view.ts';
import type { SpendCounter } from '#workflow/spend-counter.ts';
import type { AskTarget } from '#workflow/target-port.ts';
import { type ToldPart, tellParts } from '#workflow/told-parts.ts';

export interface ShardAttempt {
  /** Ends the calls that are still in flight when the function's time is up. */
  readonly lastCall: AbortSignal;
  /** Whether a row that was turned away may still be asked. */
  readonly mayAskAgain: () => Promise<boolean>;
  /** Nobody has worked on this shard in this run before. */
  readonly fresh: boolean;
}

/** What one repeat of an arm has to answer to a block. */
interface OpenRepeat {
  readonly missing: readonly boolean[];
  ask(row: Row, position: number): Promise<void>;
}

/** The calls of one shard, block after block, and where their answers go. */
export class ShardWork {
  readonly #manifest: RunView;
  readonly #asked: readonly ArmRepeat[];
  readonly #index: DatasetIndex;
  readonly #askers: readonly AskTarget[];
  readonly #attempt: ShardAttempt;
  readonly #limits: ShardLimits;
  readonly #spend: SpendCounter;
  readonly #objects: ObjectStore;
  /** null where answers serve this run alone, or where the dataset has no earlier version. */
  readonly #earlier: EarlierAnswers | null;
  readonly #nowMs: Clock;
  readonly #writers: PartWriter[] = [];
  readonly #pools: ObservationPool[][] = [];

  constructor(
    manifest: RunView,
    index: DatasetIndex,
    askers: readonly AskTarget[],
    attempt: ShardAttempt,
    limits: ShardLimits,
    spend: SpendCounter,
    ports: EarlierAnswersPorts & { readonly nowMs: Clock },
  ) {
    this.#manifest = manifest;
    this.#asked = armRepeats(manifest);
    this.#index = index;
    this.#askers = askers;
    this.#attempt = attempt;
    this.#limits = limits;
    this.#spend = spend;
    this.#objects = ports.objects;
    const isShared = manifest.observationScope !== manifest.runId;
    this.#earlier =
      isShared && index.parent !== undefined ? new EarlierAnswers(manifest, index, ports) : null;
    this.#nowMs = ports.nowMs;
  }

  /**
   * Row by row, all arms of a row together, so that they are asked at the same time of day. Rows are asked again a part at a
   * time: so it is complete before the next one begins, and a crash loses no more than without repeats.
   */
  async *calls(blocks: readonly Block[]): AsyncGenerator<readonly (() => Promise<void>)[]> {
    const repeats = repeatsOf(this.#manifest.suite.definition);
    for await (const group of readBlocks(this.#objects, this.#index, blocks, repeats)) {
      const opened = await Promise.all(group.map((blockRows) => this.#open(blockRows)));
      for (const [i, { rows }] of group.entries()) {
        for (let from = 0; from < rows.length; from += PART_ROWS) {
          for (let repeat = 0; repeat < repeats; repeat += 1) {
            yield callsOf(
              rows,
              from,
              opened[i]!.filter((_, asked) => this.#asked[asked]!.repeat === repeat),
            );
          }
        }
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

  async #open(blockRows: BlockRows) {
    const { block } = blockRows;
    const { runId, observationScope } = this.#manifest;
    const pools = this.#asked.map((one) => {
      // Answers that serve this run alone cannot be there before the first attempt.
      const known = this.#attempt.fresh && observationScope === runId ? [] : null;
      return openPool(this.#objects, this.#manifest, one, block, known);
    });
    this.#pools.push(pools);
    const missing = await Promise.all(pools.map((pool) => pool.missing()));
    const earlier = await this.#earlier?.find(blockRows, missing);
    return this.#asked.map((one, i) =>
      this.#openRepeat(one, pools[i]!, missing[i]!, earlier?.[i] ?? new Map()),
    );
  }

  /** @param earlier answers of earlier versions: they become parts of this block, as if they had been given here. */
  #openRepeat(
    { arm, number }: ArmRepeat,
    pool: ObservationPool,
    missing: readonly boolean[],
    earlier: ReadonlyMap<number, Observation>,
  ): OpenRepeat {
    const nowMs = this.#nowMs;
    const openedAtMs = nowMs();
    const writer = new PartWriter(pool, missing, openedAtMs);
    this.#writers.push(writer);
    for (const [position, observation] of earlier) writer.add(position, observation, openedAtMs);
    const price = priceOf(arm);
    const ask = this.#askers[number]!;
    return {
      missing: missing.map((isMissing, position) => isMissing && !earlier.has(position)),
      ask: (row, position) =>
        this.#limits
          .call(number, {
            ask: () => ask(row),
            mayAskAgain: this.#attempt.mayAskAgain,
            costOf: (outcome) => (outcome.ok ? requestCostMicroUsd(price, outcome.answer) : null),
            keep: (outcome) => {
              const answeredAtMs = nowMs();
              const observation = observationOf(askedRow(row), outcome, answeredAtMs, price);
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

/** The calls for one part's rows, those of the arms side by side. */
function callsOf(
  rows: readonly Row[],
  from: number,
  arms: readonly OpenRepeat[],
): readonly (() => Promise<void>)[] {
  return rows.slice(from, from + PART_ROWS).flatMap((row, i) => {
    const position = from + i;
    return arms.flatMap(({ missing, ask }) => (missing[position] === true ? [() => ask(row, position)] : []));
  });
}
