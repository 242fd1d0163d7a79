import { type Change, runIdOf } from '#domain/change.ts';
import { matchSuite } from '#domain/match-suite.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { announceChangeDecided } from '#workflow/announce-change-decided.ts';
import type { ChangeProgress, JudgedMatch } from '#workflow/change-store.ts';
import { openRun } from '#workflow/open-run.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';

interface WantedRuns {
  readonly change: Change;
  readonly wanted: readonly string[];
  readonly ports: PlanRunPorts;
}

/**
 * Opens a run for each suite that judges a change. A suite that cannot judge it is refused, which is its outcome; one that
 * cannot be reached now does not keep the others waiting.
 *
 * @throws what kept a suite from being opened, after the others are.
 */
export async function openRuns(
  progress: ChangeProgress,
  suites: ReadonlyMap<string, PublishedSuite>,
  { change, wanted, ports }: WantedRuns,
): Promise<JudgedMatch[]> {
  const opened: JudgedMatch[] = [];
  const failures: unknown[] = [];
  for (const name of wanted) {
    try {
      opened.push(await openOne(name, suites.get(name), progress, { change, ports }));
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return opened;
}

async function openOne(
  name: string,
  suite: PublishedSuite | undefined,
  progress: ChangeProgress,
  { change, ports }: Pick<WantedRuns, 'change' | 'ports'>,
): Promise<JudgedMatch> {
  const runId = runIdOf(name, change.key, change.attempt);
  const known = { suite: name, matched: true, reason: 'it was asked when the change was first seen' };
  const match = suite === undefined ? known : matchSuite(suite.definition, change);
  const described = { ...match, matched: true, reason: match.matched ? match.reason : known.reason };
  if ((progress.outcomes[name]?.attempt ?? 0) >= change.attempt) {
    // What was refused stays refused; the attempt that refused it may have died before it told so.
    if ((await ports.runs.get(runId)) !== null) return { ...described, runId };
    await announceChangeDecided(progress, ports);
    return { ...described, refused: true, reason: 'it was refused before; ask for a rerun' };
  }
  const opening =
    suite === undefined
      ? { ok: false as const, problem: `Expected suite "${name}" to be published, found none.` }
      : await openRun(change, suite, ports);
  if (opening.ok) return { ...described, runId };
  const after = await ports.changes.recordOutcome(change, name, { runId, outcome: 'incomplete' });
  await announceChangeDecided(after, ports);
  return { ...described, refused: true, reason: opening.problem };
}
