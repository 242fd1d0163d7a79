import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { Manifest } from '#domain/manifest.ts';
import { STRIPE_SHARDS, stripeOf } from '#domain/shard-plan.ts';
import type { Outbox } from '#workflow/ports.ts';
import type { RunStore } from '#workflow/run-store.ts';
import { firstShardOf, shardsPerWave } from '#workflow/shard-messages.ts';

/**
 * Marks a shard in its stripe, a full stripe in the run, and has a full wave decided. A mark that was there already is no
 * end: an earlier attempt may have died between two levels, so the next one is always tried.
 */
export async function completeShard(
  { runId, wave, shard }: Pick<Message<'score'>, 'runId' | 'wave' | 'shard'>,
  manifest: Pick<Manifest, 'shards'>,
  ports: { readonly runs: RunStore; readonly decide: Outbox<'decide'> },
): Promise<void> {
  const counts = shardsPerWave(manifest);
  const inWave = counts[wave] ?? 0;
  const stripe = stripeOf({ number: shard }, firstShardOf(counts, wave));
  const stripeSize = Math.min(STRIPE_SHARDS, inWave - stripe * STRIPE_SHARDS);
  const shards = await ports.runs.markShard(runId, wave, stripe, shard);
  if (shards.size < stripeSize) return;
  const stripes = await ports.runs.markStripe(runId, wave, stripe);
  if (stripes.size < Math.ceil(inWave / STRIPE_SHARDS)) return;
  await ports.decide.send([{ runId, wave, reason: 'wave-complete' }]);
}
