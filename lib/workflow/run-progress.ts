import type { RunProgress } from '#contracts/api/run-resource.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

export interface ProgressPorts {
  readonly runs: Pick<RunStore, 'markedShards'>;
  readonly definitions: Pick<DefinitionReader, 'manifest'>;
}

/** How much of a run is scored. @returns null once it has ended. */
export async function runProgress(run: RunRecord, ports: ProgressPorts): Promise<RunProgress | null> {
  if (run.state === 'ended') return null;
  const [manifest, marked] = await Promise.all([
    ports.definitions.manifest(run.manifest),
    ports.runs.markedShards(run.runId, run.wave),
  ]);
  return { wave: run.wave, waves: run.waves, ...counted(manifest.shards, run.wave, marked) };
}

/** All waves before the one under way are done, since it was released. */
function counted(shards: Manifest['shards'], under: number, marked: ReadonlySet<number>) {
  const done = shards.filter(([wave], shard) => wave < under || (wave === under && marked.has(shard)));
  const rowsOf = (some: Manifest['shards']) => some.reduce((sum, [, , , rows]) => sum + rows, 0);
  return {
    shards: { done: done.length, planned: shards.length },
    rows: { done: rowsOf(done), planned: rowsOf(shards) },
  };
}
