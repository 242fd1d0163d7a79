import { scoredShare } from '#domain/gate/check-coverage.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import type { Verdict } from '#domain/verdict.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';
import type { VerdictReader } from '#workflow/verdict-reader.ts';

/** Documents that are read at the same time. */
const READS = 16;

/** How much of a dataset one run has judged. */
export interface RunCoverage {
  readonly run: RunRecord;
  /** The version that it judged on, and its rows. */
  readonly dataset: Verdict['dataset'];
  /** Rows that the verdict rests on. */
  readonly rows: number;
  /** Smallest share of scored rows of any arm; null: nothing could be scored. */
  readonly scoredShare: number | null;
}

export interface CoveragePorts {
  readonly runs: Pick<RunStore, 'ofSuite' | 'verdict'>;
  readonly verdicts: VerdictReader;
}

/** The newest ended runs on a dataset, newest first; those whose document has been deleted are left out. @param most runs */
export async function datasetCoverage(
  dataset: string,
  suites: readonly PublishedSuite[],
  most: number,
  { runs, verdicts }: CoveragePorts,
): Promise<readonly RunCoverage[]> {
  const judging = suites.filter(({ definition }) => definition.dataset === dataset);
  const found = await mapLimited(judging, READS, ({ definition }) => runs.ofSuite(definition.name, most));
  const ended = found
    .flat()
    .filter(({ state }) => state === 'ended')
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
    .slice(0, most);
  const covered = await mapLimited(ended, READS, async (run) => {
    const issued = await runs.verdict(run.runId);
    const verdict = issued === null ? null : await verdicts.find(issued);
    return verdict === null ? null : coverageOf(run, verdict);
  });
  // A suite may have judged on another dataset before.
  return covered.filter((one) => one !== null).filter((one) => one.dataset.name === dataset);
}

function coverageOf(run: RunRecord, { dataset, rows, decision }: Verdict): RunCoverage {
  const shares = (decision?.coverage ?? []).flatMap((arm) => scoredShare(arm) ?? []);
  return { run, dataset, rows, scoredShare: shares.length === 0 ? null : Math.min(...shares) };
}
