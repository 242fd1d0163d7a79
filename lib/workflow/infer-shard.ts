import type { Message } from '#contracts/messages/message-catalogue.ts';
import { type AwsUsage, addAwsUsage, noAwsUsage } from '#domain/aws-usage.ts';
import type { Block } from '#domain/dataset.ts';
import { describeFault } from '#domain/limits/endpoint-fault.ts';
import { capMicroUsd } from '#domain/money.ts';
import { type AskedShard, askShard, RESERVE_MS } from '#workflow/ask-shard.ts';
import { inferInBatch } from '#workflow/batch/infer-in-batch.ts';
import { checkStoredAnswers } from '#workflow/check-stored-answers.ts';
import { BUDGET_SPENT, ENDPOINT_FAILED, isScoredStill } from '#workflow/ledger.ts';
import type { Halt } from '#workflow/limits/shard-limits.ts';
import { applyLoad } from '#workflow/load/apply-load.ts';
import { afterLiveCheck, type RunView } from '#workflow/run-view.ts';
import type { InferShardContext, InferShardPorts, ShardInvocation } from '#workflow/shard-invocation.ts';
import { SpendReporter } from '#workflow/spend-reporter.ts';

/** How long a shard waits for what the first one finds of stored answers. */
const CHECK_SECONDS = 10;
/** A shard that was passed on so often is not getting anywhere: it is scored as far as it came. */
const MAX_HOPS = 200;

/** What follows the last report: its own two writes, and the message that passes on. */
const AFTER_REPORT: AwsUsage = { ...noAwsUsage, dynamoWrites: 2, sqsRequests: 1 };

export type InferShardResult = 'observed' | 'passed-on' | 'put-off' | 'paused' | 'waiting' | 'dropped';

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
  if (manifest.suite.definition.target.mode === 'batch') {
    const signal = AbortSignal.timeout(Math.max(0, context.remainingMs() - RESERVE_MS));
    const batched = await inferInBatch(
      message,
      { attemptId: context.attemptId, signal, used: () => context.used() },
      manifest,
      control,
      ports,
    );
    if (batched !== 'ask-live') return batched;
  }
  if (control.stopped && !isScoredStill(control.reason)) return 'dropped';
  if (control.stopped || message.hop > MAX_HOPS) {
    await ports.score.send([message]);
    return 'observed';
  }
  // The sweep sends it again when the run goes on.
  if ((control.pause?.untilMs ?? 0) > ports.nowMs()) return 'paused';
  const index = await ports.definitions.datasetIndex(manifest.dataset.version);
  const attempt = { ...message, attemptId: context.attemptId };
  const used = () => addAwsUsage(context.used(), AFTER_REPORT);
  const spend = new SpendReporter(manifest.arms, cap, attempt, { ...ports, used });
  const shard = { message, context, manifest, index, spend, ports };
  const { load } = manifest.suite.definition;
  if (load !== undefined) return finish(shard, await applyLoad(shard, load));
  const checked = await afterCheck(shard);
  if (checked === 'wait') {
    await ports.infer.send([message], CHECK_SECONDS);
    return 'waiting';
  }
  if ('unfinished' in checked) return passOn(shard, checked.unfinished);
  const blocks = index.blocks.slice(message.fromBlock, message.toBlock);
  return finish(shard, await askShard({ ...shard, manifest: checked.view }, blocks));
}

async function finish(shard: ShardInvocation, asked: AskedShard): Promise<InferShardResult> {
  const { message, ports } = shard;
  if (!asked.allAsked) return passOn(shard, asked);
  if (asked.fault != null) await ports.ledger.tellFault(message.runId, asked.fault);
  await ports.score.send([{ ...message, ...asked.told }]);
  return 'observed';
}

/**
 * The run as the live check leaves it. The first shard makes the check for all, and waits for nobody.
 *
 * @returns `wait`: the first shard has yet to make it; `unfinished`: this is the first shard, and could not ask all now.
 */
async function afterCheck(
  shard: ShardInvocation,
): Promise<{ readonly view: RunView } | { readonly unfinished: AskedShard } | 'wait'> {
  const { message, manifest, index, ports } = shard;
  if (manifest.liveCheck !== true) return { view: manifest };
  const known = await ports.checks.get(message.runId);
  if (known !== null) return { view: afterLiveCheck(manifest, known) };
  if (message.shard > 0) return 'wait';
  let asked: AskedShard | null = null;
  const ask = async (live: RunView, block: Block) => {
    asked = await askShard({ ...shard, manifest: live }, [block]);
    return asked.allAsked;
  };
  const check = await checkStoredAnswers(manifest, index, index.blocks[message.fromBlock]!, ask, ports);
  if (check === null) return { unfinished: asked ?? { allAsked: false, told: {} } };
  return { view: afterLiveCheck(manifest, await ports.checks.record(message.runId, check)) };
}

/** What becomes of a shard that is not through: it goes on later, unless the run has been stopped. */
async function passOn(
  { message, spend, ports }: ShardInvocation,
  { halt, fault = null, delaySeconds }: AskedShard,
): Promise<InferShardResult> {
  // First: whoever sees the pause or the stop also sees why.
  if (fault !== null) await ports.ledger.tellFault(message.runId, fault);
  if (spend.stopReason !== null && !isScoredStill(spend.stopReason)) return 'dropped';
  const stop = spend.stopReason ?? stopFor(halt);
  if (stop !== null) {
    await ports.ledger.stop(message.runId, stop);
    await ports.score.send([message]);
    return 'observed';
  }
  switch (halt?.kind) {
    case 'dead':
      await ports.ledger.pause(message.runId, halt.untilMs, pauseReason(halt));
      return 'paused';
    case 'later': {
      // Hop 1 says that somebody may have worked on the shard before; waiting is no further hop.
      const again = { ...message, hop: Math.max(1, message.hop) };
      await ports.infer.send([again], secondsUntil(halt.atMs, ports.nowMs()));
      return 'put-off';
    }
    default:
      await ports.infer.send([{ ...message, hop: message.hop + 1 }], delaySeconds);
      return 'passed-on';
  }
}

/** Why the run is to end with what it has; null: it is not. */
function stopFor(halt: Halt | null | undefined): string | null {
  if (halt?.kind === 'spent') return BUDGET_SPENT;
  return halt?.kind === 'hopeless' ? ENDPOINT_FAILED : null;
}

function pauseReason({ origin, untilMs, fault }: Extract<Halt, { readonly kind: 'dead' }>): string {
  const why = fault === null ? `${origin} has not answered.` : describeFault(fault);
  return `${why} It is asked again at ${new Date(untilMs).toISOString()}.`;
}

/** SQS hides a message for a quarter of an hour at most. */
function secondsUntil(atMs: number, nowMs: number): number {
  return Math.min(900, Math.max(1, Math.ceil((atMs - nowMs) / 1_000)));
}
