import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import { type Cancellation, inboundEventSchema } from '#contracts/triggers/trigger.ts';
import type { Change } from '#domain/change.ts';
import { matchSuite } from '#domain/match-suite.ts';
import { announceChangeDecided } from '#workflow/announce-change-decided.ts';
import { openRun } from '#workflow/open-run.ts';
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
        reasons: [await cancel(recognition.cancellation, ports)],
      };
    case 'change':
      return { ...plain, ...(await judge(recognition.change, ports)) };
  }
}

/** A cancelled run ends with a verdict like any other: `incomplete`, with what was judged by then. */
async function cancel({ runId, by, reason }: Cancellation, ports: PlanRunPorts): Promise<string> {
  const run = await ports.runs.get(runId);
  if (run === null) return `Expected a run that was opened, got "${runId}".`;
  if (!(await ports.runs.requestCancel(runId, by, reason))) return `Run ${runId} had ended already.`;
  await ports.ledger.stop(runId, `cancelled by ${by}`);
  await ports.decide.send([{ runId, wave: run.wave, reason: 'cancelled' }]);
  return `Run ${runId} is cancelled by ${by}: ${reason}`;
}

async function judge(
  change: Change,
  ports: PlanRunPorts,
): Promise<Pick<EventRecord, 'recognition' | 'reasons' | 'changeKey' | 'matches'>> {
  const suites = await ports.registry.suites();
  const matches = suites.map((suite) => ({ suite, match: matchSuite(suite.definition, change) }));
  const matched = matches.filter(({ match }) => match.matched);
  const outcome = { recognition: 'change' as const, changeKey: change.key };
  if (matched.length === 0) {
    const reason =
      change.suite === undefined
        ? `No published suite asks for ${change.kind} changes of "${change.subject}".`
        : `Expected a published suite, got "${change.suite}". Publish it: assize publish suites/${change.suite}.`;
    return { ...outcome, reasons: [reason], matches: matches.map(({ match }) => match) };
  }
  const progress = await ports.changes.open(
    change,
    matched.map(({ suite }) => suite.definition.name),
  );
  const expected = new Set(progress.expected);
  const described: EventRecord['matches'][number][] = [];
  for (const { suite, match } of matches) {
    if (!match.matched || !expected.has(suite.definition.name)) {
      described.push(match);
      continue;
    }
    const opened = await openRun(change, suite, ports);
    if (opened.ok) {
      described.push({ ...match, runId: opened.runId });
      continue;
    }
    described.push({ ...match, reason: opened.problem });
    const after = await ports.changes.recordOutcome(
      change,
      suite.definition.name,
      opened.runId,
      'incomplete',
    );
    await announceChangeDecided(after, ports);
  }
  return { ...outcome, reasons: [], matches: described };
}

/** An event that is not even an envelope is kept under its own hash, so that it can be explained too. */
function describe(event: unknown, nowMs: number) {
  const parsed = inboundEventSchema.safeParse(event);
  const receivedAt = new Date(nowMs).toISOString();
  if (parsed.success) {
    const { id, source } = parsed.data;
    return { eventId: id, source, detailType: parsed.data['detail-type'], receivedAt };
  }
  const id = typeof event === 'object' && event !== null && 'id' in event ? String(event.id) : 'unknown';
  return { eventId: id, source: 'unknown', detailType: 'unknown', receivedAt };
}
