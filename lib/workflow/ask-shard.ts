import type { Block } from '#domain/dataset.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import type { Manifest } from '#domain/manifest.ts';
import { type Halt, ShardLimits } from '#workflow/limits/shard-limits.ts';
import { openPool } from '#workflow/open-pool.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import { type CallWindow, runCalls } from '#workflow/run-calls.ts';
import type { ShardInvocation } from '#workflow/shard-invocation.ts';
import { ShardWork } from '#workflow/shard-work.ts';
import type { ToldPart } from '#workflow/told-parts.ts';

/** Time kept for what remains after the last call: storing parts and passing on. */
export const RESERVE_MS = 15_000;
/** How long calls in flight may take at most once no more are started. */
const DRAIN_MS = 40_000;

/** How far an invocation came. */
export interface AskedShard {
  readonly allAsked: boolean;
  /** What stands against going on now, beside time; null: nothing. */
  readonly halt?: Halt | null;
  /** What an arm failed with that gave not one answer; null, or left out: there is none. */
  readonly fault?: EndpointFault | null;
  /** What the score message tells of the parts. */
  readonly told: { readonly parts?: ToldPart[][][] };
  /** What is left is not to be asked before so long. */
  readonly delaySeconds?: number;
}

/** Asks what there is time and money for, and stores what came. */
export async function askShard(
  { message, context, manifest, index, spend, ports }: ShardInvocation,
  blocks: readonly Block[],
): Promise<AskedShard> {
  const { name: suite, owner, target } = manifest.suite.definition;
  const stopAtMs = RESERVE_MS + Math.min(target.timeoutMs, DRAIN_MS);
  const lastCall = new AbortController();
  const { signal } = lastCall;
  const worker = { runId: message.runId, attemptId: context.attemptId, signal };
  const limits = new ShardLimits(manifest, worker, ports);
  const window: CallWindow = {
    concurrency: target.concurrency,
    goOn: () => spend.stopReason === null && limits.halt === null && context.remainingMs() > stopAtMs,
    afterCall: () => spend.reportIfDue(),
  };
  const deadline = setTimeout(() => lastCall.abort(), Math.max(0, context.remainingMs() - RESERVE_MS));
  try {
    const attribution = { runId: message.runId, suite, team: owner.team };
    const [askers] = await Promise.all([
      Promise.all(
        manifest.arms.map((arm) => ports.targets.prepare(arm.target, { signal, attribution, isPaced: true })),
      ),
      limits.open(),
    ]);
    const fresh =
      message.hop === 0 && context.receiveCount === 1 && !(await isBegun(manifest, blocks[0], ports.objects));
    const mayAskAgain = async () => {
      await spend.reportIfDue();
      return window.goOn();
    };
    const attempt = { lastCall: signal, mayAskAgain, fresh };
    const shard = new ShardWork(manifest, index, askers, attempt, limits, spend.counter, ports);
    const started = await runCalls(shard.calls(blocks), window);
    await limits.finish();
    // The parts first, so that the report counts their writes; but money that is spent is told of in any case.
    await shard.finish().finally(() => spend.report());
    const allAsked = started && limits.unasked === 0;
    return { allAsked, halt: limits.halt, fault: limits.fault, told: shard.told() };
  } finally {
    clearTimeout(deadline);
    await limits.leave();
  }
}

/** Whether another delivery of the same message has stored something: blocks are asked in order, so the first one tells. */
async function isBegun(manifest: Manifest, first: Block | undefined, objects: ObjectStore): Promise<boolean> {
  const [arm] = manifest.arms;
  if (arm === undefined || first === undefined || manifest.observationScope !== manifest.runId) return true;
  const missing = await openPool(objects, manifest, { arm, repeat: 0 }, first).missing();
  return missing.includes(false);
}
