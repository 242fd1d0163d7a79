import { type EarlierRun, earlierRunOf, tellsOfCalls } from '#domain/estimate/earlier-run.ts';
import type { Manifest } from '#domain/manifest.ts';
import type { Suite } from '#domain/suite.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { ObjectStore } from '#workflow/ports.ts';
import type { IssuedVerdict, RunStore } from '#workflow/run-store.ts';

export interface LastRunPorts {
  readonly runs: RunStore;
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
}

/** How many runs are looked through for one that made calls: a champion that is judged day by day makes none. */
const LOOKED_THROUGH = 5;

/**
 * What the last run of a suite took: the newest with a verdict that made calls, else the newest with a verdict at all.
 *
 * @returns null where none of the last few has one that tells anything.
 */
export async function lastRun(
  { name, load }: Pick<Suite, 'name' | 'load'>,
  ports: LastRunPorts,
): Promise<EarlierRun | null> {
  let newest: EarlierRun | null = null;
  for (const { runId, state, change } of await ports.runs.ofSuite(name, LOOKED_THROUGH)) {
    if (state !== 'ended' || change.rejudge) continue;
    const issued = await ports.runs.verdict(runId);
    const documents = issued === null ? null : await readDocuments(issued, ports);
    const run = documents === null ? null : earlierRunOf(documents.verdict, documents.manifest);
    // Calls of rows and calls under a load do not compare.
    if (run === null || run.isUnderLoad !== (load !== undefined)) continue;
    if (run.arms.some(tellsOfCalls)) return run;
    newest ??= run;
  }
  return newest;
}

/** Documents are deleted in the end, which S3 may call a refusal: no run is kept from its start for want of an estimate. */
async function readDocuments(
  { key }: IssuedVerdict,
  { objects, definitions }: LastRunPorts,
): Promise<{ readonly verdict: Verdict; readonly manifest: Manifest } | null> {
  try {
    const body = await objects.get(key);
    if (body === null) return null;
    const verdict = JSON.parse(Buffer.from(body).toString()) as Verdict;
    return { verdict, manifest: await definitions.manifest(verdict.manifest) };
  } catch {
    return null;
  }
}
