import type { Load } from '#domain/load/load-schema.ts';
import { planLoad } from '#domain/load/plan-load.ts';
import { type AskedShard, RESERVE_MS } from '#workflow/ask-shard.ts';
import { applySegment } from '#workflow/load/apply-segment.ts';
import { LoadAttempt } from '#workflow/load/load-attempt.ts';
import { provokeColdStarts } from '#workflow/load/provoke-cold-starts.ts';
import type { ShardInvocation } from '#workflow/shard-invocation.ts';

/** One attempt at a shard of a performance run: cold starts, or a segment of its profile. */
export async function applyLoad(
  { message, context, manifest, index, spend, ports }: ShardInvocation,
  load: Load,
): Promise<AskedShard> {
  const { timeoutMs } = manifest.suite.definition.target;
  const plan = planLoad(load, timeoutMs);
  const lastCall = new AbortController();
  const deadline = setTimeout(() => lastCall.abort(), Math.max(0, context.remainingMs() - RESERVE_MS));
  const attempt = new LoadAttempt(message, manifest, load, index, lastCall.signal, ports);
  const timing = {
    isFirst: message.hop === 0 && context.receiveCount === 1,
    hasTimeFor: (ms: number) => context.remainingMs() > ms + timeoutMs + RESERVE_MS,
  };
  try {
    const asked =
      message.fromBlock < plan.coldStarts
        ? await provokeColdStarts(attempt, spend, timing)
        : await applySegment(attempt, plan, spend, timing);
    await spend.report();
    return asked;
  } finally {
    clearTimeout(deadline);
  }
}
