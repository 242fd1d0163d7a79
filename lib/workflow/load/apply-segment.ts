import { highestLevel } from '#domain/load/load-level.ts';
import type { Load } from '#domain/load/load-schema.ts';
import { blockStartMs, type LoadPlan } from '#domain/load/plan-load.ts';
import type { Row } from '#domain/row.ts';
import type { AskedShard } from '#workflow/ask-shard.ts';
import type { AttemptTiming } from '#workflow/load/attempt-timing.ts';
import { runClosedLoop } from '#workflow/load/closed-loop.ts';
import type { LoadAttempt } from '#workflow/load/load-attempt.ts';
import { callUnderLoad, type LoadCaller, type LoadSlot } from '#workflow/load/load-call.ts';
import { isStored } from '#workflow/load/load-parts.ts';
import { loadRows } from '#workflow/load/load-rows.ts';
import type { LoadSegment } from '#workflow/load/load-segment.ts';
import { runOpenLoop } from '#workflow/load/open-loop.ts';
import { type SegmentBounds, slotsByBlock } from '#workflow/load/slots-by-block.ts';
import { storeSegment } from '#workflow/load/store-segment.ts';
import type { SpendReporter } from '#workflow/spend-reporter.ts';
import { tellParts } from '#workflow/told-parts.ts';

/** A function may have about a thousand files open; beyond this, calls wait for a connection, which their latency tells. */
const MAX_CONNECTIONS = 800;
/** How long a segment is put off for which a function has no time left. */
const RETRY_SECONDS = 5;

/**
 * Puts one segment of the profile on the arms and stores what came. Nothing is stored before the end: half a segment is
 * another load, so one that dies is run again as a whole.
 */
export async function applySegment(
  attempt: LoadAttempt,
  plan: LoadPlan,
  spend: SpendReporter,
  { isFirst, hasTimeFor }: AttemptTiming,
): Promise<AskedShard> {
  const { load, manifest, message } = attempt;
  const [closing] = attempt.pools(null)[0]!;
  if (!isFirst && (await isStored(closing!))) return { allAsked: true, told: {} };
  const fromMs = blockStartMs(plan, message.fromBlock);
  const toMs = blockStartMs(plan, message.toBlock);
  if (!hasTimeFor(toMs - fromMs)) return { allAsked: false, told: {}, delaySeconds: RETRY_SECONDS };

  const rows = await loadRows(attempt.objects, attempt.index);
  const { callers, close } = await attempt.connect(connectionsOf(load, manifest.arms.length));
  const slots: LoadSlot[] = [];
  const bounds: SegmentBounds = { fromMs, toMs, startedMs: performance.now(), arms: callers.length };
  try {
    await run(load, manifest.runId, {
      ...bounds,
      rowOf: (request) => rows[request % rows.length]!,
      call: (arm, row, dueMs) => counted(callers[arm]!, row, dueMs, manifest.arms[arm]!.name, spend),
      goOn: () => spend.stopReason === null && hasTimeFor(0),
      record: (slot) => slots.push(slot),
    });
  } finally {
    await close();
  }
  const pools = attempt.pools([]);
  await storeSegment(pools, slotsByBlock(slots, load, plan, message, bounds));
  const parts = tellParts(pools, manifest.runId);
  return { allAsked: spend.stopReason === null, told: parts === undefined ? {} : { parts } };
}

function run(load: Load, seed: string, segment: LoadSegment): Promise<void> {
  return load.loop === 'closed' ? runClosedLoop(load, segment) : runOpenLoop(load, seed, segment);
}

/** Of each arm. In a closed loop, all callers of all arms may be with one arm at once. */
function connectionsOf(load: Load, arms: number): number {
  const wanted = load.loop === 'closed' ? Math.round(highestLevel(load)) * arms : MAX_CONNECTIONS;
  return Math.min(wanted, Math.floor(MAX_CONNECTIONS / arms));
}

async function counted(
  caller: LoadCaller,
  row: Row,
  dueMs: number | null,
  arm: string,
  spend: SpendReporter,
) {
  const call = await callUnderLoad(caller, row, dueMs);
  spend.counter.add(arm, call.observation);
  // Waiting for the ledger would hold up the load; what it cannot take now, the last report tells it.
  spend.reportIfDue()?.catch(() => undefined);
  return call;
}
