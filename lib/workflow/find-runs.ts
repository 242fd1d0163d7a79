import type { RunOutcome, RunState } from '#domain/run.ts';
import { newestRuns } from '#workflow/newest-runs.ts';
import type { Registry } from '#workflow/ports.ts';
import { runCursor } from '#workflow/run-cursor.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';

/** Runs that are looked at for one page: what is not found by then is looked for by the next one. */
const LOOKED_AT = 1_000;

export interface WantedRuns {
  /** Default: every published suite's. */
  readonly suite?: string | undefined;
  readonly subject?: string | undefined;
  readonly outcome?: RunOutcome | undefined;
  readonly state?: RunState | undefined;
  /** Only runs that were opened then or later, ISO 8601. */
  readonly since?: string | undefined;
  readonly limit: number;
  /** Only runs older than that one; see `runCursor`. Default: from the newest on. */
  readonly before?: string | undefined;
}

export interface FoundRuns {
  /** Newest first. */
  readonly runs: readonly RunRecord[];
  /** What the next page is `before`; null: this is the last one. */
  readonly next: string | null;
}

interface RunPorts {
  readonly runs: RunStore;
  readonly registry: Registry;
}

/** Runs that fit, newest first. Open ones are found by their state, others among all of the suite from the newest on. */
export async function findRuns(ports: RunPorts, wanted: WantedRuns): Promise<FoundRuns> {
  const { limit, state } = wanted;
  if (state !== undefined && state !== 'ended') return pageOf(await openRuns(ports, wanted), limit, null);
  const { suite } = wanted;
  const isWanted = runTest(wanted);
  const sinceCursor = wanted.since === undefined ? '' : new Date(wanted.since).toISOString();
  const found: RunRecord[] = [];
  let looked = 0;
  for await (const run of newestRuns(ports, { suite, before: wanted.before, expected: limit + 1 })) {
    if (runCursor(run) < sinceCursor) break;
    if (isWanted(run)) found.push(run);
    looked += 1;
    if (found.length > limit) break;
    if (looked === LOOKED_AT) return pageOf(found, limit, runCursor(run));
  }
  return pageOf(found, limit, null);
}

/** @param further where the search goes on if all that was found fits the page. */
function pageOf(found: readonly RunRecord[], limit: number, further: string | null): FoundRuns {
  const runs = found.slice(0, limit);
  const last = runs.at(-1);
  return { runs, next: found.length > limit && last !== undefined ? runCursor(last) : further };
}

async function openRuns({ runs }: RunPorts, wanted: WantedRuns): Promise<readonly RunRecord[]> {
  const { suite, before, since } = wanted;
  const sinceCursor = since === undefined ? '' : new Date(since).toISOString();
  const isWanted = runTest(wanted);
  return (await runs.unfinished())
    .filter((run) => suite === undefined || run.suite === suite)
    .filter((run) => (before === undefined || runCursor(run) < before) && runCursor(run) >= sinceCursor)
    .filter(isWanted)
    .sort((a, b) => (runCursor(a) < runCursor(b) ? 1 : -1));
}

function runTest({ subject, outcome, state }: WantedRuns): (run: RunRecord) => boolean {
  return (run) =>
    (subject === undefined || run.change.subject === subject) &&
    (outcome === undefined || run.outcome === outcome) &&
    (state === undefined || run.state === state);
}
