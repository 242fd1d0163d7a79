import type { Stores } from '#adapters/open-stores.ts';
import type { EndpointFault } from '#domain/limits/endpoint-fault.ts';
import { CANDIDATE } from '#domain/manifest.ts';
import { repeatsOf } from '#domain/repeats-of.ts';
import type { ArmSpend, SpendControl } from '#workflow/ledger.ts';
import { type StandingPause, standingPause } from '#workflow/run-pause.ts';
import type { RunRecord } from '#workflow/run-store.ts';

/** How far a run is. */
export interface RunProgress {
  readonly state: RunRecord['state'];
  readonly wave: number;
  readonly waves: number;
  /** Rows of all waves. */
  readonly rows: number;
  /** Rows that every arm has answered, as far as is known: workers report every few seconds. */
  readonly answeredRows: number;
  /** Rows whose scores are tallied. */
  readonly scoredRows: number;
  readonly rowsPerSecond: number;
  readonly spentMicroUsd: number;
  /** What all of it was expected to cost before the first call; null: not known. */
  readonly expectedMicroUsd: number | null;
  /** null: nothing to judge it by yet. */
  readonly leftMs: number | null;
  /** What keeps it from going on, or did until now; null: nothing. */
  readonly pause: RunPause | null;
}

interface RunPause extends StandingPause {
  /** null: not known. */
  readonly fault: EndpointFault | null;
}

/** Reads a run's marks and its ledger. */
export async function readProgress(
  run: RunRecord,
  { runs, ledger, definitions }: Pick<Stores, 'runs' | 'ledger' | 'definitions'>,
  nowMs: number,
): Promise<RunProgress> {
  const [manifest, entries, control, ...marked] = await Promise.all([
    definitions.manifest(run.manifest),
    ledger.entries(run.runId),
    ledger.control(run.runId),
    ...Array.from({ length: run.wave + 1 }, (_, wave) => runs.markedShards(run.runId, wave)),
  ]);
  const scoredRows = marked
    .flatMap((shards) => [...shards])
    .reduce((sum, shard) => sum + (manifest.shards[shard]?.[3] ?? 0), 0);
  const calls = entries.filter(({ arm }) => arm === CANDIDATE).reduce((sum, entry) => sum + entry.calls, 0);
  const asked = Math.floor(calls / repeatsOf(manifest.suite.definition));
  const answeredRows = Math.min(run.rows, Math.max(scoredRows, asked));
  const elapsedMs = Math.max(1, nowMs - Date.parse(run.createdAt));
  return {
    state: run.state,
    wave: run.wave,
    waves: run.waves,
    rows: run.rows,
    answeredRows,
    scoredRows,
    rowsPerSecond: (answeredRows / elapsedMs) * 1_000,
    spentMicroUsd: control.spentMicroUsd,
    expectedMicroUsd: manifest.estimate?.microUsd?.expected ?? null,
    pause: pauseIn(control, entries, nowMs),
    leftMs: answeredRows === 0 ? null : ((run.rows - answeredRows) / answeredRows) * elapsedMs,
  };
}

/** Where calls were answered since, the pause is history. */
function pauseIn(
  { pause, fault }: SpendControl,
  entries: readonly ArmSpend[],
  nowMs: number,
): RunPause | null {
  const standing = standingPause(pause, nowMs);
  if (standing === null) return null;
  const isBack = entries.some(({ calls, at }) => calls > 0 && Date.parse(at ?? '') > standing.untilMs);
  return isBack ? null : { ...standing, fault };
}
