import { type ReportEntry, reportEntry, type Units } from '#domain/reports/report-entry.ts';
import {
  isAbout,
  type Period,
  type ReportFacts,
  type ReportFilter,
  standing,
} from '#domain/reports/report-facts.ts';
import type { Suite } from '#domain/suite.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { ChangeStore } from '#workflow/change-store.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import { StoredDataError } from '#workflow/errors.ts';
import { getIfThere } from '#workflow/get-if-there.ts';
import { mapLimited } from '#workflow/map-limited.ts';
import type { Clock, ObjectStore, Registry, WaiverStore } from '#workflow/ports.ts';
import { runCursor } from '#workflow/run-cursor.ts';
import type { RunRecord, RunStore } from '#workflow/run-store.ts';
import { listWaivers } from '#workflow/waivers/list-waivers.ts';

/** Runs that one report takes in; of more the newest count, and the report says how many are left out. */
export const MAX_RUNS = 20_000;

const PAGE = 200;
const AT_ONCE = 16;
/** A suite's deadline is at most a week: no run that ended in a period was opened longer before it. */
const LONGEST_RUN_MS = 8 * 86_400_000;

export interface CollectPorts {
  readonly runs: Pick<RunStore, 'ofSuite' | 'verdict'>;
  readonly changes: Pick<ChangeStore, 'progress'>;
  readonly registry: Pick<Registry, 'suites'>;
  readonly waivers: Pick<WaiverStore, 'ofSuite'>;
  readonly objects: Pick<ObjectStore, 'get' | 'list'>;
  readonly definitions: Pick<DefinitionReader, 'manifest'>;
  readonly nowMs: Clock;
  /** Units of a suite's metrics; none for what this code does not know. */
  unitsOf(suite: Suite): Units;
}

/** What a template asks for. */
export interface Wanted {
  readonly period: Period;
  readonly filter: ReportFilter;
  /** Whether the time before is shown too. */
  readonly withBefore: boolean;
  /** Runs whose verdicts are shown in full. */
  full(entries: readonly ReportEntry[]): readonly string[];
}

/** Reads the verdicts of a period, one after another, and keeps of each what reports need. */
export async function collectFacts(
  { period, filter, withBefore, full }: Wanted,
  ports: CollectPorts,
): Promise<ReportFacts> {
  const start = Date.parse(period.from);
  const first = withBefore ? start - (Date.parse(period.to) - start) : start;
  const from = new Date(first).toISOString();
  const { runs, unread } = await runsBetween({ from, to: period.to }, filter, ports);
  const unitsOfRun = unitsReader(ports);
  const read = await mapLimited(runs, AT_ONCE, async (run) => {
    const found = await readVerdict(run.runId, ports);
    return found === null ? null : reportEntry(found, await unitsOfRun(run.suiteVersion, found));
  });
  const entries = read
    .filter((entry) => entry !== null)
    .filter(({ decidedAt }) => decidedAt >= from && decidedAt < period.to)
    .filter((entry) => isAbout(entry, filter))
    .sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  const inPeriod = entries.filter(({ decidedAt }) => decidedAt >= period.from);
  const ofPeriod = standing(inPeriod);
  const versions = new Map(runs.map(({ runId, suiteVersion }) => [runId, suiteVersion]));
  const verdicts = await mapLimited(full(ofPeriod), AT_ONCE, async (runId) => {
    const verdict = await readVerdict(runId, ports);
    if (verdict === null) throw new StoredDataError(runId, 'a verdict, as before', 'none');
    return { verdict, units: await unitsOfRun(versions.get(runId) ?? runId, verdict) };
  });
  return {
    period,
    filter,
    composedAt: new Date(ports.nowMs()).toISOString(),
    entries: ofPeriod,
    replaced: inPeriod.filter((entry) => !ofPeriod.includes(entry)),
    before: entries.filter(({ decidedAt }) => decidedAt < period.from),
    verdicts,
    expected: await expectedSuites(ofPeriod.at(-1), runs, ports),
    waivers: await waiversOf(filter, ports),
    unread,
  };
}

/** Ended runs of the period, read backwards suite by suite. */
async function runsBetween(
  { from, to }: Period,
  { suite, team }: ReportFilter,
  { runs, registry }: CollectPorts,
): Promise<{ readonly runs: readonly RunRecord[]; readonly unread: number }> {
  const opened = new Date(Date.parse(from) - LONGEST_RUN_MS).toISOString();
  const names = (await registry.suites())
    .map(({ definition }) => definition)
    .filter(({ name, owner }) => (suite ?? name) === name && (team ?? owner.team) === owner.team)
    .map(({ name }) => name);
  const found = await mapLimited(names, AT_ONCE, async (name) => {
    const ofSuite: RunRecord[] = [];
    let before: string | undefined;
    for (;;) {
      const page = await runs.ofSuite(name, PAGE, before);
      ofSuite.push(...page.filter(({ endedAt }) => endedAt !== null && endedAt >= from && endedAt < to));
      const last = page.at(-1);
      if (page.length < PAGE || last === undefined || last.createdAt < opened) return ofSuite;
      before = runCursor(last);
    }
  });
  const all = found.flat().sort((a, b) => (runCursor(a) < runCursor(b) ? 1 : -1));
  return { runs: all.slice(0, MAX_RUNS), unread: Math.max(0, all.length - MAX_RUNS) };
}

async function readVerdict(
  runId: string,
  { runs, objects }: Pick<CollectPorts, 'runs' | 'objects'>,
): Promise<Verdict | null> {
  const issued = await runs.verdict(runId);
  if (issued === null) return null;
  const body = await getIfThere(issued.key, objects);
  // Its retention may have ended before the run's item goes.
  return body === null ? null : (JSON.parse(Buffer.from(body).toString()) as Verdict);
}

/** Units by version of a suite: its manifests all hold the same definition. */
function unitsReader({ definitions, unitsOf }: CollectPorts) {
  const known = new Map<string, Promise<Units>>();
  return (suiteVersion: string, verdict: Verdict): Promise<Units> => {
    const units =
      known.get(suiteVersion) ??
      definitions.manifest(verdict.manifest).then(({ suite }) => unitsOf(suite.definition));
    known.set(suiteVersion, units);
    return units;
  };
}

/** Suites that judge the change of the newest verdict. */
async function expectedSuites(
  newest: ReportEntry | undefined,
  runs: readonly RunRecord[],
  { changes }: CollectPorts,
): Promise<readonly string[]> {
  const run = runs.find(({ runId }) => runId === newest?.runId);
  return run === undefined ? [] : ((await changes.progress(run.change))?.expected ?? []);
}

async function waiversOf({ suite, team }: ReportFilter, ports: CollectPorts) {
  const owned = team === undefined ? null : await ports.registry.suites();
  const mine = new Set(
    owned
      ?.filter(({ definition }) => definition.owner.team === team)
      .map(({ definition }) => definition.name),
  );
  return (await listWaivers(suite, ports)).filter((waiver) => owned === null || mine.has(waiver.suite));
}
