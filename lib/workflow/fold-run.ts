import type { Manifest } from '#domain/manifest.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { foldTallies } from '#domain/tallies/fold-tallies.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { RunStore } from '#workflow/run-store.ts';
import { readTallies } from '#workflow/shard-tallies.ts';

/** Tallies that are read at the same time. */
const READS = 32;

/**
 * What the tallies of a run come to so far, for looking at; columns of rows are left out.
 *
 * @returns null where not one row was judged.
 */
export async function foldRun(
  runId: string,
  manifest: Manifest,
  { runs, objects }: { readonly runs: Pick<RunStore, 'tallies'>; readonly objects: ObjectStore },
): Promise<Evidence | null> {
  const records = await runs.tallies(runId);
  const tallies = (await mapLimited(records, READS, (record) => readTallies(record, objects))).flat();
  if (tallies.length === 0) return null;
  // Blocks of time are no sample of the dataset's strata.
  const isLoad = manifest.suite.definition.load !== undefined;
  return foldTallies(tallies, isLoad ? undefined : manifest.dataset.strata);
}
