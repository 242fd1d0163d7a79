import { describeProblems } from '#contracts/describe-problems.ts';
import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import { inboundEventSchema } from '#contracts/triggers/trigger.ts';
import { type Change, changeSchema } from '#domain/change.ts';
import { contentHash } from '#domain/hash.ts';
import { matchSuite, type SuiteMatch } from '#domain/match-suite.ts';
import { cancelRun } from '#workflow/cancel-run.ts';
import { openRuns } from '#workflow/open-runs.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import type { EventRecord } from '#workflow/ports.ts';

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
      return { ...plain, ...(await judge(recognition.change, ports)) };
  }
}

async function judge(
  change: Change,
  ports: PlanRunPorts,
): Promise<Pick<EventRecord, 'recognition' | 'reasons' | 'changeKey' | 'matches'>> {
  const parsed = changeSchema.safeParse(change);
  if (!parsed.success) {
    const problems = describeProblems(parsed.error, change, 'change');
    return { recognition: 'invalid', reasons: problems, changeKey: null, matches: [] };
  }
  const suites = await ports.registry.suites();
  const matches = suites.map((suite) => matchSuite(suite.definition, change));
  const matched = matches.filter((match) => match.matched).map(({ suite }) => suite);
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
