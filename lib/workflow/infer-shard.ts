import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block, DatasetIndex } from '#domain/dataset.ts';
import type { Manifest } from '#domain/manifest.ts';
import { capMicroUsd } from '#domain/money.ts';
import { checkStoredAnswers } from '#workflow/check-stored-answers.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { openPool } from '#workflow/open-pool.ts';
import {
  BUDGET_SPENT,
  type Clock,
  type Ledger,
  type LiveChecks,
  type ObjectStore,
  type Outbox,
} from '#workflow/ports.ts';
import { type CallWindow, runCalls } from '#workflow/run-calls.ts';
import { afterLiveCheck, type RunView } from '#workflow/run-view.ts';
import { ShardWork } from '#workflow/shard-work.ts';
import { SpendReporter } from '#workflow/spend-reporter.ts';
import type { TargetClient } from '#workflow/target-port.ts';
import type { ToldPart } from '#workflow/told-parts.ts';

/** Time kept for what remains after the last call: storing parts and passing on. */
const RESERVE_MS = 15_000;
/** How long calls in flight may take at most once no more are started. */
const DRAIN_MS = 40_000;
/** How long a shard waits for what the first one finds of stored answers. */
const CHECK_SECONDS = 10;
/** A shard that was passed on so often is not getting anywhere: it is scored as far as it came. */
const MAX_HOPS = 200;

export interface InferShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly checks: LiveChecks;
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

export type InferShardResult = 'observed' | 'passed-on' | 'waiting' | 'dropped';

/**
 * Asks every arm for the rows of one shard, interleaved, and keeps the answers part by part. What is stored already is not
 * asked again; what does not fit before the deadline is passed on. A run that is cancelled or out of budget asks no more.
 */
export async function inferShard(
  message: Message<'infer'>,
  context: InferShardContext,
  ports: InferShardPorts,
): Promise<InferShardResult> {
  const manifest = await ports.definitions.manifest(message.manifest);
  const cap = capMicroUsd(manifest.suite.definition.budget);
  const control = await ports.ledger.control(message.runId, cap);
  if (control.stopped && control.reason !== BUDGET_SPENT) return 'dropped';
  if (control.stopped || message.hop > MAX_HOPS) {
    await ports.score.send([message]);
    return 'observed';
  }
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const spend = new SpendReporter(manifest.arms, cap, { ...message, attemptId: context.attemptId }, ports);
  const shard = { message, context, manifest, index, spend, ports };
  const view = await afterCheck(shard);
  if (view === 'wait') {
    await ports.infer.send([message], CHECK_SECONDS);
    return 'waiting';
  }
  if (view === 'unfinished') return passOn(shard);
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const { allAsked, told } = await work({ ...shard, manifest: view }, blocks);
  if (!allAsked) return passOn(shard);
  await ports.score.send([{ ...message, ...told }]);
  return 'observed';
}

/** One shard's work, as one invocation does it. */
interface ShardInvocation {
  readonly message: Message<'infer'>;
  readonly context: InferShardContext;
  readonly manifest: RunView;
  readonly index: DatasetIndex;
  readonly spend: SpendReporter;
  readonly ports: InferShardPorts;
}

/**
 * The run as the live check leaves it. The first shard makes the check for all, and waits for nobody.
 *
 * @returns `wait`: the first shard has yet to make it; `unfinished`: this is the first shard, and could not ask all now.
 */
async function afterCheck(shard: ShardInvocation): Promise<RunView | 'wait' | 'unfinished'> {
  const { message, manifest, index, ports } = shard;
  if (manifest.liveCheck !== true) return manifest;
  const known = await ports.checks.get(message.runId);
  if (known !== null) return afterLiveCheck(manifest, known);
  if (message.shard > 0) return 'wait';
  const ask = async (live: RunView, block: Block) =>
    (await work({ ...shard, manifest: live }, [block])).allAsked;
  const check = await checkStoredAnswers(manifest, index, index.blocks[message.fromBlock]!, ask, ports);
  if (check === null) return 'unfinished';
  return afterLiveCheck(manifest, await ports.checks.record(message.runId, check));
}

/** What becomes of a shard that is not through: it goes on later, unless the run has been stopped. */
async function passOn({ message, spend, ports }: ShardInvocation): Promise<InferShardResult> {
  switch (spend.stopReason) {
    case null:
      await ports.infer.send([{ ...message, hop: message.hop + 1 }]);
      return 'passed-on';
    case BUDGET_SPENT:
      await ports.score.send([message]);
      return 'observed';
    default:
      return 'dropped';
  }
}

/** Asks what there is time and money for, and stores what came. */
async function work(
  { message, context, manifest, index, spend, ports }: ShardInvocation,
  blocks: readonly Block[],
): Promise<{ readonly allAsked: boolean; readonly told: { readonly parts?: ToldPart[][][] } }> {
  const { concurrency, timeoutMs } = manifest.suite.definition.target;
  const stopAtMs = RESERVE_MS + Math.min(timeoutMs, DRAIN_MS);
  const window: CallWindow = {
    concurrency,
    goOn: () => spend.stopReason === null && context.remainingMs() > stopAtMs,
    afterCall: () => spend.reportIfDue(),
  };
  const lastCall = new AbortController();
  const deadline = setTimeout(() => lastCall.abort(), Math.max(0, context.remainingMs() - RESERVE_MS));
  try {
    const askers = await Promise.all(
      manifest.arms.map((arm) => ports.targets.prepare(arm.target, lastCall.signal)),
    );
    const fresh =
      message.hop === 0 && context.receiveCount === 1 && !(await isBegun(manifest, blocks[0], ports.objects));
    const attempt = { lastCall: lastCall.signal, fresh };
    const shard = new ShardWork(manifest, index, askers, attempt, spend.counter, ports);
    const started = await runCalls(shard.calls(blocks), window);
    await Promise.all([shard.finish(), spend.report()]);
    return { allAsked: started && shard.cutOff === 0, told: shard.told() };
  } finally {
    clearTimeout(deadline);
  }
}

/** Whether another delivery of the same message has stored something: blocks are asked in order, so the first one tells. */
async function isBegun(manifest: Manifest, first: Block | undefined, objects: ObjectStore): Promise<boolean> {
  const [arm] = manifest.arms;
  if (arm === undefined || first === undefined || manifest.observationScope !== manifest.runId) return true;
  const missing = await openPool(objects, manifest, arm, first).missing();
  return missing.includes(false);
}
