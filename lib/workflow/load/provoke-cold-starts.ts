import { setTimeout as sleep } from 'node:timers/promises';
import { LONGEST_IDLE_IN_FUNCTION_MS } from '#domain/load/plan-load.ts';
import type { Row } from '#domain/row.ts';
import type { AskedShard } from '#workflow/ask-shard.ts';
import type { AttemptTiming } from '#workflow/load/attempt-timing.ts';
import type { LoadAttempt } from '#workflow/load/load-attempt.ts';
import { callUnderLoad } from '#workflow/load/load-call.ts';
import { isStored } from '#workflow/load/load-parts.ts';
import { loadRows } from '#workflow/load/load-rows.ts';
import type { ObservationPool } from '#workflow/observation-pool.ts';
import type { SpendReporter } from '#workflow/spend-reporter.ts';

/**
 * The cold starts of one shard: waits with no connection open, then asks each arm once, all at the same time, so that none
 * finds what another has woken. Each cold start is stored by itself; a long idle time is waited for in the queue.
 */
export async function provokeColdStarts(
  attempt: LoadAttempt,
  spend: SpendReporter,
  { hasTimeFor }: AttemptTiming,
): Promise<AskedShard> {
  const { fromBlock, hop } = attempt.message;
  const idleSeconds = attempt.load.coldStarts?.idleSeconds ?? 0;
  const idleMs = idleSeconds * 1_000;
  const waitsInQueue = idleMs > LONGEST_IDLE_IN_FUNCTION_MS;
  if (waitsInQueue && hop === 0) return { allAsked: false, told: {}, delaySeconds: idleSeconds };
  const idleHereMs = waitsInQueue ? 0 : idleMs;
  const rows = await loadRows(attempt.objects, attempt.index);
  for (const [start, pools] of attempt.pools(null).entries()) {
    if (await isStored(pools[0]!)) continue;
    if (spend.stopReason !== null || !hasTimeFor(idleHereMs)) return { allAsked: false, told: {} };
    await sleep(idleHereMs);
    await askCold(attempt, rows[(fromBlock + start) % rows.length]!, pools, spend);
    await spend.reportIfDue();
  }
  return { allAsked: true, told: {} };
}

async function askCold(
  attempt: LoadAttempt,
  row: Row,
  pools: readonly ObservationPool[],
  spend: SpendReporter,
): Promise<void> {
  const { callers, close } = await attempt.connect(1);
  try {
    const calls = await Promise.all(callers.map((caller) => callUnderLoad(caller, row, null)));
    for (const [arm, { observation }] of calls.entries()) {
      spend.counter.add(attempt.manifest.arms[arm]!.name, observation);
    }
    const [last, ...others] = pools.map(
      (pool, arm) => () => pool.write(0, [{ ...calls[arm]!.observation, cold: true }]),
    );
    await Promise.all(others.map((write) => write()));
    // It says that this cold start is complete.
    await last?.();
  } finally {
    await close();
  }
}
