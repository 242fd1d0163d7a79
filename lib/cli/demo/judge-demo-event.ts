import { CliError } from '#cli/cli-error.ts';
import type { Connection } from '#cli/connect/connection.ts';
import type { DemoEvent, Occurrence } from '#cli/demo/demo-events.ts';
import { putEvents } from '#cli/events/put-events.ts';
import { progressLine } from '#cli/progress/progress-line.ts';
import { readProgress } from '#cli/progress/run-progress.ts';
import { readVerdict } from '#cli/runs/read-verdict.ts';
import { sleep } from '#cli/sleep.ts';
import type { Subscription } from '#cli/subscribe/subscription.ts';
import { asDelivered } from '#contracts/event-to-put.ts';
import type { OwnEvent } from '#contracts/events/read-event.ts';
import { recogniseEvent } from '#contracts/triggers/recognise-event.ts';
import { runIdOf } from '#domain/change.ts';
import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';

/** What came of one event. */
export interface JudgedEvent {
  readonly demoEvent: DemoEvent;
  readonly verdict: Verdict;
  readonly units: MetricUnits;
  /** What the subscriber received, in order. */
  readonly received: readonly OwnEvent[];
}

const PROGRESS_MS = 400;
/** Many times what the slowest of them takes. */
const VERDICT_MS = 120_000;

/**
 * Puts one event on the bus and waits, as any subscriber would, until the bus tells that its change is decided.
 *
 * @param told hears how far the run is.
 * @throws AbortError on Ctrl-C, CliError `no-verdict`.
 */
export async function judgeDemoEvent(
  demoEvent: DemoEvent,
  occurrence: Occurrence,
  connection: Connection,
  subscription: Subscription,
  told: (line: string) => void,
  interrupted: AbortSignal,
): Promise<JudgedEvent> {
  const event = demoEvent.event(occurrence);
  const changeKey = changeKeyOf(demoEvent, event);
  await putEvents([event], connection);
  const decided = new AbortController();
  const progress = tellProgress(
    runIdOf(demoEvent.suite, changeKey, 1),
    connection,
    told,
    AbortSignal.any([interrupted, decided.signal]),
  );
  try {
    const received = await untilDecided(changeKey, subscription, interrupted);
    return { demoEvent, received, ...(await verdictOf(runIdOf(demoEvent.suite, changeKey, 1), connection)) };
  } finally {
    decided.abort();
    await progress;
  }
}

function changeKeyOf({ title }: DemoEvent, event: ReturnType<DemoEvent['event']>): string {
  const { recognition } = recogniseEvent(asDelivered(event, Date.now()));
  if (recognition.kind === 'change') return recognition.change.key;
  throw new Error(`Expected the event "${title}" to tell of a change, got ${JSON.stringify(recognition)}.`);
}

async function untilDecided(
  changeKey: string,
  subscription: Subscription,
  interrupted: AbortSignal,
): Promise<OwnEvent[]> {
  const received: OwnEvent[] = [];
  const endMs = Date.now() + VERDICT_MS;
  while (Date.now() < endMs) {
    interrupted.throwIfAborted();
    for (const event of await subscription.receive()) {
      // What an earlier start left in the queue is another change's.
      if (event.detail.metadata.correlationId === changeKey) received.push(event);
    }
    if (received.some(({ detailType }) => detailType === 'Eval Change Decided')) return received;
  }
  const told = received.map(({ detailType }) => detailType).join(', ') || 'nothing';
  throw new CliError(
    'no-verdict',
    `Expected the bus to tell within ${VERDICT_MS / 1_000} s that change ${changeKey} is decided, but it told of ${told}. What the functions say stands in cloud.log of the state folder (.assize/).`,
  );
}

async function verdictOf(runId: string, { stores }: Connection) {
  const issued = await stores.runs.verdict(runId);
  if (issued === null)
    throw new Error(`Expected run ${runId} to have a verdict once its change was decided.`);
  return readVerdict(issued, stores);
}

async function tellProgress(
  runId: string,
  { stores }: Connection,
  told: (line: string) => void,
  ended: AbortSignal,
): Promise<void> {
  try {
    for (;;) {
      const run = await stores.runs.get(runId);
      if (run !== null) told(progressLine(await readProgress(run, stores, Date.now())));
      await sleep(PROGRESS_MS, ended);
    }
  } catch (error) {
    if (!ended.aborted) throw error;
  }
}
