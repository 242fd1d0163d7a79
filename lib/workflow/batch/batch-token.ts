import { contentHash } from '#domain/hash.ts';
import type { BatchJobKey } from '#workflow/batch/batch-jobs.ts';

/** The same rows of the same shard, asked the same time, have the same token: their job is found by it. */
export function batchToken(
  { runId, shard, arm }: BatchJobKey,
  { round, held }: { readonly round: number; readonly held: number },
  records: readonly string[],
): string {
  return `assize-${contentHash([runId, shard, arm, round, held, records]).slice(0, 40)}`;
}
