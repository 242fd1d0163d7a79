import type { Manifest } from '#domain/manifest.ts';
import type { Outbox } from '#workflow/ports.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';
import { shardMessages } from '#workflow/shard-messages.ts';

export interface EnqueuePorts {
  readonly runs: RunStore;
  readonly infer: Outbox<'infer'>;
  /** For runs that judge stored answers again: those need no model. */
  readonly score: Outbox<'score'>;
}

/**
 * Sends all shards of one wave on their way, then marks the wave as sent. A crash in between sends them again, which
 * changes nothing: the second delivery finds the work done.
 */
export async function enqueueWave(
  run: Pick<RunRecord, 'runId' | 'manifest' | 'change'>,
  manifest: Manifest,
  wave: number,
  ports: EnqueuePorts,
): Promise<void> {
  const messages = shardMessages(manifest, run.manifest, wave);
  await (run.change.rejudge ? ports.score : ports.infer).send(messages);
  await ports.runs.markEnqueued(run.runId, wave);
}
