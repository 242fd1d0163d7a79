import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import { type Price, priceFor, requestCostMicroUsd } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import { readBlocks } from '#workflow/block-rows.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import { PartWriter } from '#workflow/part-writer.ts';
import type { Clock, Ledger, ObjectStore, Outbox } from '#workflow/ports.ts';
import { type CallWindow, runCalls } from '#workflow/run-calls.ts';
import { SpendCounter } from '#workflow/spend-counter.ts';
import type { AskTarget, Outcome, TargetClient } from '#workflow/target-port.ts';
import { type ToldPart, tellParts } from '#workflow/told-parts.ts';

/** Time kept for what remains after the last call: storing parts and passing on. */
const RESERVE_MS = 15_000;
/** How long calls in flight may take at most once no more are started. */
const DRAIN_MS = 40_000;
const REPORT_MS = 5_000;
/** A shard that was passed on so often is not getting anywhere: it is scored as far as it came. */
const MAX_HOPS = 200;

export interface InferShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly targets: TargetClient;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
  readonly nowMs: Clock;
}

export interface InferShardContext {
  /** Names this attempt in the ledger. */
  readonly attemptId: string;
  /** How often the queue has delivered the message, this time included. */
  readonly receiveCount: number;
  /** Until the function is stopped. */
  remainingMs(): number;
}

export type InferShardResult = 'observed' | 'passed-on' | 'dropped';

/**
 * Asks every arm for the rows of one shard, interleaved, and keeps the answers part by part. What is stored already is not
 * asked again; what does not fit before the deadline is passed on.
 */
export async function inferShard(
  message: Message<'infer'>,
  context: InferShardContext,
  ports: InferShardPorts,
): Promise<InferShardResult> {
  const manifest = await ports.definitions.manifest(message.manifest);
  const control = await ports.ledger.control(message.runId);
  if (control.stopped && control.reason !== 'budget') return 'dropped';
  if (control.stopped || message.hop > MAX_HOPS) {
    await ports.score.send([message]);
    return 'observed';
  }
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const spend = new SpendCounter(manifest.arms.map((arm) => arm.name));
  const report = reporter(message, context, spend, ports);
  const { concurrency, timeoutMs } = manifest.suite.definition.target;
  const stopAtMs = RESERVE_MS + Math.min(timeoutMs, DRAIN_MS);
  const window: CallWindow = {
    concurrency,
    goOn: () => context.remainingMs() > stopAtMs,
    afterCall: () => report(false),
  };
  const lastCall = new AbortController();
  const deadline = setTimeout(() => lastCall.abort(), Math.max(0, context.remainingMs() - RESERVE_MS));
  const askers = await Promise.all(
    manifest.arms.map((arm) => ports.targets.prepare(arm.target, lastCall.signal)),
  );
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const fresh =
    message.hop === 0 && context.receiveCount === 1 && !(await isBegun(manifest, blocks[0], ports.objects));
  const shard = new ShardWork(manifest, index, askers, { lastCall: lastCall.signal, fresh }, spend, ports);
  const finished = await runCalls(shard.calls(blocks), window).finally(() => clearTimeout(deadline));
  await shard.finish();
  await report(true);
  if (!finished) {
    await ports.infer.send([{ ...message, hop: message.hop + 1 }]);
    return 'passed-on';
  }
  await ports.score.send([{ ...message, ...shard.told() }]);
  return 'observed';
}

/** Whether another delivery of the same message has stored something: blocks are asked in order, so the first one tells. */
async function isBegun(manifest: Manifest, first: Block | undefined, objects: ObjectStore): Promise<boolean> {
  const [arm] = manifest.arms;
  if (arm === undefined || first === undefined || manifest.observationScope !== manifest.runId) return true;
  const key = inferenceKey(arm.identity, first, manifest.observationScope);
  const missing = await new ObservationPool(objects, key, manifest.runId, first.rows, null).missing();
  return missing.includes(false);
}

/** The ledger learns every few seconds what is spent, so that a crash hides little, and always at the end. */
function reporter(
  message: Message<'infer'>,
  context: InferShardContext,
  spend: SpendCounter,
  ports: InferShardPorts,
): (always: boolean) => Promise<void> | undefined {
  let lastMs = ports.nowMs();
  return (always) => {
    const nowMs = ports.nowMs();
    if (!always && nowMs - lastMs < REPORT_MS) return undefined;
    lastMs = nowMs;
    const { spend: rows, sinceLast } = spend.report();
    if (always && rows.every((row) => row.calls === 0)) return undefined;
    return ports.ledger.report(message.runId, context.attemptId, message.shard, rows, sinceLast);
  };
}

interface ShardAttempt {
  /** Ends the calls that are still in flight when the function's time is up. */
  readonly lastCall: AbortSignal;
  /** Nobody has worked on this shard in this run before. */
  readonly fresh: boolean;
}

/** The calls of one shard, block after block, and where their answers go. */
class ShardWork {
  readonly #manifest: Manifest;
  readonly #index: DatasetIndex;
  readonly #askers: readonly AskTarget[];
  readonly #attempt: ShardAttempt;
  readonly #spend: SpendCounter;
  readonly #ports: InferShardPorts;
  readonly #writers: PartWriter[] = [];
  readonly #pools: ObservationPool[][] = [];

  constructor(
    manifest: Manifest,
    index: DatasetIndex,
    askers: readonly AskTarget[],
    attempt: ShardAttempt,
    spend: SpendCounter,
    ports: InferShardPorts,
  ) {
    this.#manifest = manifest;
    this.#index = index;
    this.#askers = askers;
    this.#attempt = attempt;
    this.#spend = spend;
    this.#ports = ports;
  }

  /** Row by row, all arms of a row together, so that they are asked at the same time of day. */
  async *calls(blocks: readonly Block[]): AsyncGenerator<readonly (() => Promise<void>)[]> {
    for await (const group of readBlocks(this.#ports.objects, this.#index, blocks)) {
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
    const nowMs = this.#ports.nowMs();
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
        const pool = new ObservationPool(this.#ports.objects, key, runId, block.rows, known);
        pools[i] = pool;
        return this.#openArm(arm, this.#askers[i]!, pool);
      }),
    );
  }

  async #openArm(arm: Arm, ask: AskTarget, pool: ObservationPool) {
    const { nowMs } = this.#ports;
    const missing = await pool.missing();
    const writer = new PartWriter(pool, missing, nowMs());
    this.#writers.push(writer);
    const price = priceFor(this.#manifest.suite.definition.prices, pricedName(arm.target));
    return {
      missing,
      ask: async (row: Parameters<AskTarget>[0], position: number) => {
        const outcome = await ask(row).catch((error: unknown) => {
          if (!this.#attempt.lastCall.aborted) throw error;
        });
        if (outcome === undefined) return;
        const answeredAtMs = nowMs();
        const observation = observationOf(row.id, outcome, answeredAtMs, price);
        this.#spend.add(arm.name, observation);
        writer.add(position, observation, answeredAtMs);
      },
    };
  }
}

function observationOf(
  rowId: string,
  outcome: Outcome,
  answeredAtMs: number,
  price: Price | undefined,
): Observation {
  if (outcome.ok) {
    const { answer } = outcome;
    const { output, latencyMs, inputTokens, outputTokens, tries } = answer;
    const costMicroUsd = requestCostMicroUsd(price, answer);
    return {
      rowId,
      output,
      error: null,
      latencyMs,
      inputTokens,
      outputTokens,
      costMicroUsd,
      tries,
      answeredAtMs,
    };
  }
  const { error, latencyMs, tries } = outcome;
  const none = { output: null, inputTokens: null, outputTokens: null, costMicroUsd: tries === 0 ? 0 : null };
  return { rowId, ...none, error, latencyMs, tries, answeredAtMs };
}
