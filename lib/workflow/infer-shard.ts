import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Block } from '#domain/dataset.ts';
import { inferenceKey } from '#domain/inference-key.ts';
import type { Manifest } from '#domain/manifest.ts';
import { capMicroUsd } from '#domain/money.ts';
import {
  type Asked,
  type InferShardContext,
  type InferShardPorts,
  RESERVE_MS,
} from '#workflow/infer-shard-ports.ts';
import { applyLoad } from '#workflow/load/apply-load.ts';
import { ObservationPool } from '#workflow/observation-pool.ts';
import { BUDGET_SPENT, type ObjectStore } from '#workflow/ports.ts';
import { type CallWindow, runCalls } from '#workflow/run-calls.ts';
import { ShardWork } from '#workflow/shard-work.ts';
import { SpendReporter } from '#workflow/spend-reporter.ts';

/** How long calls in flight may take at most once no more are started. */
const DRAIN_MS = 40_000;
/** A shard that was passed on so often is not getting anywhere: it is scored as far as it came. */
const MAX_HOPS = 200;

export type InferShardResult = 'observed' | 'passed-on' | 'dropped';

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
  const spend = new SpendReporter(manifest.arms, cap, { ...message, attemptId: context.attemptId }, ports);
  const { load } = manifest.suite.definition;
  const { allAsked, told, delaySeconds } =
    load === undefined
      ? await work(message, context, manifest, spend, ports)
      : await applyLoad(message, context, manifest, load, spend, ports);
  if (allAsked) {
    await ports.score.send([{ ...message, ...told }]);
    return 'observed';
  }
  switch (spend.stopReason) {
    case null:
      await ports.infer.send([{ ...message, hop: message.hop + 1 }], delaySeconds);
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
  message: Message<'infer'>,
  context: InferShardContext,
  manifest: Manifest,
  spend: SpendReporter,
  ports: InferShardPorts,
): Promise<Asked> {
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const { concurrency, timeoutMs } = manifest.suite.definition.target;
  const stopAtMs = RESERVE_MS + Math.min(timeoutMs, DRAIN_MS);
  const window: CallWindow = {
    concurrency,
    goOn: () => spend.stopReason === null && context.remainingMs() > stopAtMs,
    afterCall: () => spend.reportIfDue(),
  };
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  const { name: suite, owner } = manifest.suite.definition;
  const attribution = { runId: message.runId, suite, team: owner.team };
  const lastCall = new AbortController();
  const deadline = setTimeout(() => lastCall.abort(), Math.max(0, context.remainingMs() - RESERVE_MS));
  try {
    const askers = await Promise.all(
      manifest.arms.map((arm) => ports.targets.prepare(arm.target, { signal: lastCall.signal, attribution })),
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
  const key = inferenceKey(arm.identity, first, manifest.observationScope);
  const missing = await new ObservationPool(objects, key, manifest.runId, first.rows, null).missing();
  return missing.includes(false);
}
