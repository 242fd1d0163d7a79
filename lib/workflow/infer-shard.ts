import type { Message } from '#contracts/messages/message-catalogue.ts';
import { type AwsUsage, addAwsUsage, noAwsUsage } from '#domain/aws-usage.ts';
import type { Block } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { Manifest } from '#domain/manifest.ts';
import { capMicroUsd } from '#domain/money.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { GovernorPorts } from '#workflow/limits/rate-governor.ts';
import { type Halt, ShardLimits } from '#workflow/limits/shard-limits.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import {
  BUDGET_SPENT,
  type Clock,
  type Ledger,
  type ObjectStore,
  type Outbox,
  type SharedState,
} from '#workflow/ports.ts';
import { type CallWindow, runCalls } from '#workflow/run-calls.ts';
import { ShardWork } from '#workflow/shard-work.ts';
import { SpendReporter } from '#workflow/spend-reporter.ts';
import type { TargetClient } from '#workflow/target-port.ts';
import type { ToldPart } from '#workflow/told-parts.ts';

/** Time kept for what remains after the last call: storing parts and passing on. */
const RESERVE_MS = 15_000;
/** How long calls in flight may take at most once no more are started. */
const DRAIN_MS = 40_000;
/** A shard that was passed on so often is not getting anywhere: it is scored as far as it came. */
const MAX_HOPS = 200;

/** What follows the last report: its own two writes, and the message that passes on. */
const AFTER_REPORT: AwsUsage = { ...noAwsUsage, dynamoWrites: 2, sqsRequests: 1 };

export interface InferShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly targets: TargetClient;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
  readonly shared: SharedState;
  readonly nowMs: Clock;
  readonly sleep: GovernorPorts['sleep'];
}

export interface InferShardContext {
  /** Names this attempt in the ledger. */
  readonly attemptId: string;
  /** How often the queue has delivered the message, this time included. */
  readonly receiveCount: number;
  /** Until the function is stopped. */
  remainingMs(): number;
  /** What this attempt has used of AWS so far. */
  used(): AwsUsage;
}

export type InferShardResult = 'observed' | 'passed-on' | 'put-off' | 'paused' | 'dropped';

/**
 * Asks every arm for the rows of one shard, interleaved, and keeps the answers part by part. What is stored already is not
 * asked again; what does not fit before the deadline is passed on, and what the provider does not take now is sent again
 * later. A run that is cancelled or out of budget asks no more; one whose provider is dead pauses.
 */
export async function inferShard(
  message: Message<'infer'>,
  context: InferShardContext,
  ports: InferShardPorts,
): Promise<InferShardResult> {
  const manifest = await ports.definitions.manifest(message.manifest);
  const cap = capMicroUsd(manifest.suite.definition.budget?.maxUsd);
  const control = await ports.ledger.control(message.runId, cap);
  if (control.stopped && control.reason !== BUDGET_SPENT) return 'dropped';
  if (control.stopped || message.hop > MAX_HOPS) {
    await ports.score.send([message]);
    return 'observed';
  }
  // The sweep sends it again when the run goes on.
  if ((control.pause?.untilMs ?? 0) > ports.nowMs()) return 'paused';
  const attempt = { ...message, attemptId: context.attemptId };
  const used = () => addAwsUsage(context.used(), AFTER_REPORT);
  const spend = new SpendReporter(manifest.arms, cap, attempt, { ...ports, used });
  const { allAsked, halt, told } = await work(message, context, manifest, spend, ports);
  if (allAsked) {
    await ports.score.send([{ ...message, ...told }]);
    return 'observed';
  }
  if (spend.stopReason !== null && spend.stopReason !== BUDGET_SPENT) return 'dropped';
  if (spend.stopReason === BUDGET_SPENT || halt?.kind === 'spent') {
    await ports.ledger.stop(message.runId, BUDGET_SPENT);
    await ports.score.send([message]);
    return 'observed';
  }
  return passOn(message, halt, ports);
}

/** Sees to what is left of a shard. */
async function passOn(
  message: Message<'infer'>,
  halt: Halt | null,
  ports: InferShardPorts,
): Promise<InferShardResult> {
  switch (halt?.kind) {
    case 'dead': {
      const reason = `${halt.origin} has not answered; it is asked again at ${new Date(halt.untilMs).toISOString()}.`;
      await ports.ledger.pause(message.runId, halt.untilMs, reason);
      return 'paused';
    }
    case 'later':
      // Hop 1 says that somebody may have worked on the shard before; waiting is no further hop.
      await ports.infer.send(
        [{ ...message, hop: Math.max(1, message.hop) }],
        delaySeconds(halt.atMs, ports.nowMs()),
      );
      return 'put-off';
    default:
      await ports.infer.send([{ ...message, hop: message.hop + 1 }]);
      return 'passed-on';
  }
}

/** SQS hides a message for a quarter of an hour at most. */
function delaySeconds(atMs: number, nowMs: number): number {
  return Math.min(900, Math.max(1, Math.ceil((atMs - nowMs) / 1_000)));
}

/** Asks what there is time and money for, and stores what came. */
async function work(
  message: Message<'infer'>,
  context: InferShardContext,
  manifest: Manifest,
  spend: SpendReporter,
  ports: InferShardPorts,
): Promise<{
  readonly allAsked: boolean;
  readonly halt: Halt | null;
  readonly told: { readonly parts?: ToldPart[][][] };
}> {
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const { concurrency, timeoutMs } = manifest.suite.definition.target;
  const stopAtMs = RESERVE_MS + Math.min(timeoutMs, DRAIN_MS);
  const { name: suite, owner } = manifest.suite.definition;
  const attribution = { runId: message.runId, suite, team: owner.team };
  const lastCall = new AbortController();
  const worker = { runId: message.runId, attemptId: context.attemptId, signal: lastCall.signal };
  const limits = new ShardLimits(manifest, worker, ports);
  const window: CallWindow = {
    concurrency,
    goOn: () => spend.stopReason === null && limits.halt === null && context.remainingMs() > stopAtMs,
    afterCall: () => spend.reportIfDue(),
  };
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const deadline = setTimeout(() => lastCall.abort(), Math.max(0, context.remainingMs() - RESERVE_MS));
  try {
    const prepared = { signal: lastCall.signal, attribution, isPaced: true };
    const [askers] = await Promise.all([
      Promise.all(manifest.arms.map((arm) => ports.targets.prepare(arm.target, prepared))),
      limits.open(),
    ]);
    const fresh =
      message.hop === 0 && context.receiveCount === 1 && !(await isBegun(manifest, blocks[0], ports.objects));
    const attempt = { lastCall: lastCall.signal, fresh };
    const shard = new ShardWork(manifest, index, askers, attempt, limits, spend.counter, ports);
    const started = await runCalls(shard.calls(blocks), window);
    await limits.finish();
    // The parts first, so that the report counts their writes; but money that is spent is told of in any case.
    await shard.finish().finally(() => spend.report());
    return { allAsked: started && limits.unasked === 0, halt: limits.halt, told: shard.told() };
  } finally {
    clearTimeout(deadline);
    await limits.leave();
  }
}

/** Whether another delivery of the same message has stored something: blocks are asked in order, so the first one tells. */
async function isBegun(manifest: Manifest, first: Block | undefined, objects: ObjectStore): Promise<boolean> {
  const [arm] = manifest.arms;
  if (arm === undefined || first === undefined || manifest.observationScope !== manifest.runId) return true;
  const key = inferenceKey(arm.identity, first, manifest.observationScope);
  const missing = await new ObservationPool(objects, key, manifest.runId, first.rows, null).missing();
  return missing.includes(false);
}
