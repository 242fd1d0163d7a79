import { readScores, type ScoreColumns } from '#contracts/files/read-scores.ts';
import { storageKeys } from '#contracts/storage.ts';
import type { RowLosses } from '#domain/triage/row-losses.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { ObjectStore } from '#workflow/ports.ts';

/** Files that are held at the same time. */
const READS = 4;

/**
 * Scores that are looked at, about a million rows of one metric and two arms: what finds rows to show must not cost a run its
 * verdict. Shards come in the dataset's order, so what is read is a prefix of every stratum.
 */
const MOST_SCORES = 2_000_000;

export interface ScoredShards {
  readonly suite: string;
  readonly runId: string;
  /** Numbers of the shards that were tallied. */
  readonly shards: readonly number[];
  readonly candidate: string;
  readonly baseline: string;
}

/** Goes through the scores of a run, shard by shard. A file that is not there is passed over: `losses.rows` says how many were. */
export async function readRowLosses(
  { suite, runId, shards, candidate, baseline }: ScoredShards,
  losses: RowLosses,
  objects: Pick<ObjectStore, 'get'>,
): Promise<void> {
  const inOrder = [...shards].sort((a, b) => a - b);
  let read = 0;
  for (let from = 0; from < inOrder.length && read < MOST_SCORES; from += READS) {
    const files = await mapLimited(inOrder.slice(from, from + READS), READS, async (shard) => {
      const body = await objects.get(storageKeys.scores(suite, runId, shard));
      return body === null ? null : readScores(body);
    });
    for (const file of files) {
      if (file === null || read >= MOST_SCORES) continue;
      addScores(file, candidate, baseline, losses);
      read += file.rowIds.length;
    }
  }
}

/** The scores of one row stand together: by arm, then by metric. */
function addScores(columns: ScoreColumns, candidate: string, baseline: string, losses: RowLosses): void {
  const { rowIds, arms, metrics, scores, slices, clusters } = columns;
  const byMetric = new Map<string, [number | null, number | null]>();
  const none: readonly [null, null] = [null, null];
  for (let at = 0; at < rowIds.length; at += 1) {
    const arm = arms[at];
    if (arm === candidate || arm === baseline) {
      const pair = byMetric.get(metrics[at]!) ?? [null, null];
      pair[arm === candidate ? 0 : 1] = scores[at]!;
      byMetric.set(metrics[at]!, pair);
    }
    if (rowIds[at + 1] === rowIds[at]) continue;
    const row = { id: rowIds[at]!, slices: slices?.[at] ?? null, cluster: clusters?.[at] ?? null };
    losses.add(row, (metric) => byMetric.get(metric) ?? none);
    byMetric.clear();
  }
}
