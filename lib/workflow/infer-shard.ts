import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import { priceFor, requestCostMicroUsd } from '#domain/money.ts';
import type { Observation } from '#domain/observation.ts';
import { pricedName } from '#domain/resolve-arm.ts';
import { readBlockRows } from '#workflow/block-rows.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import { PartWriter } from '#workflow/part-writer.ts';
import type { Clock, Ledger, ObjectStore, Outbox } from '#workflow/ports.ts';
import { type CallWindow, runCalls } from '#workflow/run-calls.ts';
import { SpendCounter } from '#workflow/spend-counter.ts';
import type { AskTarget, Outcome, TargetClient } from '#workflow/target-port.ts';

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
  const shard = new ShardWork(manifest, index, askers, lastCall.signal, spend, ports);
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const finished = await runCalls(shard.calls(blocks), window).finally(() => clearTimeout(deadline));
  await shard.finish();
  await report(true);
  if (!finished) {
    await ports.infer.send([{ ...message, hop: message.hop + 1 }]);
    return 'passed-on';
  }
  await ports.score.send([message]);
  return 'observed';
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

/** The calls of one shard, block after block, and where their answers go. */
class ShardWork {
  readonly #manifest: Manifest;
  readonly #index: DatasetIndex;
  readonly #askers: readonly AskTarget[];
  /** Ends the calls that are still in flight when the function's time is up. */
  readonly #lastCall: AbortSignal;
  readonly #spend: SpendCounter;
  readonly #ports: InferShardPorts;
  readonly #writers: PartWriter[] = [];

  constructor(
    manifest: Manifest,
    index: DatasetIndex,
    askers: readonly AskTarget[],
    lastCall: AbortSignal,
    spend: SpendCounter,
    ports: InferShardPorts,
  ) {
    this.#manifest = manifest;
    this.#index = index;
    this.#askers = askers;
    this.#lastCall = lastCall;
    this.#spend = spend;
    this.#ports = ports;
  }

  /** Row by row, all arms of a row together, so that they are asked at the same time of day. */
  async *calls(blocks: readonly Block[]): AsyncGenerator<readonly (() => Promise<void>)[]> {
    let ahead = blocks[0] === undefined ? undefined : this.#open(blocks[0]);
    for (const i of blocks.keys()) {
      const { rows, arms } = await ahead!;
      const next = blocks[i + 1];
      if (next !== undefined) {
        ahead = this.#open(next);
        ahead.catch(() => undefined);
      }
      yield rows.flatMap((row, position) =>
        arms.flatMap(({ missing, ask }) => (missing[position] === true ? [() => ask(row, position)] : [])),
      );
    }
  }

  /** Stores what is left of every part. */
  async finish(): Promise<void> {
    const nowMs = this.#ports.nowMs();
    await Promise.all(this.#writers.map((writer) => writer.finish(nowMs)));
  }

  async #open(block: Block) {
    const [rows, ...arms] = await Promise.all([
      readBlockRows(this.#ports.objects, this.#index, block),
      ...this.#manifest.arms.map((arm, i) => this.#openArm(block, arm, this.#askers[i]!)),
    ]);
    return { rows, arms };
  }

  async #openArm(block: Block, arm: Arm, ask: AskTarget) {
    const { objects, nowMs } = this.#ports;
    const key = inferenceKey(arm.identity, block, this.#manifest.observationScope);
    const pool = new ObservationPool(objects, key, this.#manifest.runId, block.rows);
    const missing = await pool.missing();
    const writer = new PartWriter(pool, missing, nowMs());
    this.#writers.push(writer);
    const price = priceFor(this.#manifest.suite.definition.prices, pricedName(arm.target));
    return {
      missing,
      ask: async (row: Parameters<AskTarget>[0], position: number) => {
        const outcome = await ask(row).catch((error: unknown) => {
          if (!this.#lastCall.aborted) throw error;
        });
        if (outcome === undefined) return;
        const answeredAtMs = nowMs();
        const observation = observationOf(row.id, outcome, answeredAtMs, (usage) =>
          requestCostMicroUsd(price, usage),
        );
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
  priced: (usage: { inputTokens: number | null; outputTokens: number | null }) => number | null,
): Observation {
  if (outcome.ok) {
    const { answer } = outcome;
    const { output, latencyMs, inputTokens, outputTokens, tries } = answer;
    const costMicroUsd = priced(answer);
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
