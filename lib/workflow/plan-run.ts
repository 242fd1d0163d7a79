import { describeProblems } from '#contracts/describe-problems.ts';
import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import { inboundEventSchema } from '#contracts/triggers/trigger.ts';
import { type Change, changeSchema } from '#domain/change.ts';
import { contentHash } from '#domain/hash.ts';
import { matchSuite, type SuiteMatch } from '#domain/match-suite.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { cancelRun } from '#workflow/cancel-run.ts';
import type { EventRecord, HeldIn } from '#workflow/change-store.ts';
import { coalesce } from '#workflow/coalesce.ts';
import { openRuns } from '#workflow/open-runs.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import { noteJudged } from '#workflow/supersede.ts';

/**
 * Recognises one event and opens the runs that it asks for. The same event again, or another event of the same change,
 * finds them open.
 *
 * @returns what was understood, as it is kept for `explain`.
 */
export async function planRun(event: unknown, ports: PlanRunPorts): Promise<EventRecord> {
  const { recognition } = recogniseEvent(event);
  const record = await understand(recognition, event, ports);
  await ports.changes.recordEvent(record);
  return record;
}

async function understand(
  recognition: ReturnType<typeof recogniseEvent>['recognition'],
  event: unknown,
  ports: PlanRunPorts,
): Promise<EventRecord> {
  const plain = { ...describe(event, ports.nowMs()), changeKey: null, matches: [] };
  switch (recognition.kind) {
    case 'invalid':
      return { ...plain, recognition: 'invalid', reasons: recognition.problems };
    case 'ignored':
      return { ...plain, recognition: 'ignored', reasons: [recognition.reason] };
    case 'cancellation':
      return {
        ...plain,
        recognition: 'cancellation',
        reasons: [await cancelRun(recognition.cancellation, ports)],
      };
    case 'change':
      return { ...plain, ...(await understandChange(recognition.change, event, ports)) };
  }
}

type Understood = Pick<EventRecord, 'recognition' | 'reasons' | 'changeKey' | 'matches' | 'held'>;

async function understandChange(change: Change, event: unknown, ports: PlanRunPorts): Promise<Understood> {
  const parsed = changeSchema.safeParse(change);
  if (!parsed.success) {
    const problems = describeProblems(parsed.error, change, 'change');
    return { recognition: 'invalid', reasons: problems, changeKey: null, matches: [] };
  }
  const suites = await ports.registry.suites();
  const matches = suites.map((suite) => matchSuite(suite.definition, change));
  const matched = matches.filter((match) => match.matched).map(({ suite }) => suite);
  const gathering = suites.map(({ definition }) => definition).filter(({ name }) => matched.includes(name));
  const gathered = await coalesce(change, gathering, event, ports);
  const asked = { suites, matches, matched };
  switch (gathered.kind) {
    case 'at-once':
      return judge(change, asked, ports);
    case 'held':
      return heldBack(change, asked, gathered.held);
    case 'settled':
      if (gathered.judged.key === change.key)
        return { ...(await judge(change, asked, ports)), held: gathered.held };
      return skip(change, gathered.judged, asked, gathered.held, ports);
  }
}

interface AskedSuites {
  readonly suites: readonly PublishedSuite[];
  readonly matches: readonly SuiteMatch[];
  /** Names of those that ask for the change. */
  readonly matched: readonly string[];
}

function heldBack(change: Change, { matches }: AskedSuites, held: HeldIn): Understood {
  const reason = `Held until ${held.windowEnd}: of all changes of "${change.subject}" that occur before, the newest is judged.`;
  return {
    recognition: 'change',
    changeKey: change.key,
    reasons: [reason],
    matches: shortened(matches),
    held,
  };
}

/** A newer change of the window is judged in the place of this one; whoever told of it then could not know yet. */
async function skip(
  change: Change,
  judged: Change,
  asked: AskedSuites,
  held: HeldIn,
  ports: PlanRunPorts,
): Promise<Understood> {
  const understood = await judge(judged, asked, ports);
  const told = await ports.changes.event(judged.cause.eventId);
  if (told !== null) await ports.changes.recordEvent({ ...told, ...understood, held });
  const reason = `Skipped: ${judged.candidate} (${judged.key}), the newest change of "${change.subject}" before ${held.windowEnd}, is judged in its place.`;
  const matches = shortened(asked.matches.map(({ suite }) => ({ suite, matched: false, reason })));
  return { recognition: 'change', changeKey: change.key, reasons: [reason], matches, held };
}

async function judge(
  change: Change,
  { suites, matches, matched }: AskedSuites,
  ports: PlanRunPorts,
): Promise<Understood> {
  const progress =
    matched.length > 0 ? await ports.changes.open(change, matched) : await ports.changes.progress(change);
  const outcome = { recognition: 'change' as const, changeKey: change.key };
  if (progress === null) {
    const reason =
      change.suite === undefined
        ? `No published suite asks for ${change.kind} changes of "${change.subject}".`
        : `Expected a published suite, got "${change.suite}". Publish it: assize publish suites/${change.suite}.`;
    return { ...outcome, reasons: [reason], matches: shortened(matches) };
  }
  await noteJudged(change, ports);
  const opened = await openRuns(progress, new Map(suites.map((suite) => [suite.definition.name, suite])), {
    change,
    // A rerun asks one suite, whichever judged the change at first.
    wanted: change.attempt > 1 ? matched : progress.expected,
    ports,
  });
  const others = matches.filter(({ suite }) => !opened.some((match) => match.suite === suite));
  return { ...outcome, reasons: [], matches: [...opened, ...shortened(others)] };
}

/** Unmatched suites that an event's record tells of: it must stay small, however many are published. */
const SHOWN_SUITES = 200;
const SHOWN_CHARACTERS = 300;

function shortened(matches: readonly SuiteMatch[]): SuiteMatch[] {
  return matches
    .slice(0, SHOWN_SUITES)
    .map((match) => ({ ...match, reason: match.reason.slice(0, SHOWN_CHARACTERS) }));
}

/** An event that is not even an envelope is kept under its own hash, so that it can be explained too. */
function describe(event: unknown, nowMs: number) {
  const parsed = inboundEventSchema.safeParse(event);
  const receivedAt = new Date(nowMs).toISOString();
  if (parsed.success) {
    const { id, source } = parsed.data;
    return { eventId: id, source, detailType: parsed.data['detail-type'], receivedAt };
  }
  return {
    eventId: `unknown-${contentHash(event ?? null).slice(0, 24)}`,
    source: 'unknown',
    detailType: 'unknown',
    receivedAt,
  };
}
