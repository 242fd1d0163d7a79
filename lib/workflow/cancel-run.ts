import { shown } from '#contracts/describe-problems.ts';
import type { Cancellation } from '#contracts/triggers/trigger.ts';
import { announceRunState } from '#workflow/announce-run-state.ts';
import type { PlanRunPorts } from '#workflow/plan-run-ports.ts';
import type { RunRecord } from '#workflow/run-store.ts';

const RUN_ID = /^run_[0-9a-f]{24}$/;

/** Every event about the run's end quotes them, and an event has its limit. */
const SHOWN_CHARACTERS = 500;

type CancelRunPorts = Pick<PlanRunPorts, 'runs' | 'ledger' | 'events' | 'decide' | 'nowMs'>;

/**
 * A cancelled run ends with a verdict like any other: `incomplete`, with what was judged by then.
 *
 * @returns what came of it, in a sentence.
 */
export async function cancelRun({ runId, by, reason }: Cancellation, ports: CancelRunPorts): Promise<string> {
  const run = RUN_ID.test(runId) ? await ports.runs.get(runId) : null;
  if (run === null) return `Expected a run that was opened, got ${shown(runId)}.`;
  const cancelledBy = { by: plain(by), reason: plain(reason) };
  if (!(await endEarly(run, cancelledBy, ports))) return `Run ${runId} had ended already.`;
  return `Run ${runId} is cancelled by ${plain(by)}: ${plain(reason)}`;
}

/** Asks that a run ends with what it has. @returns false where its verdict stands. */
export async function endEarly(
  { runId, wave }: RunRecord,
  cancelledBy: NonNullable<RunRecord['cancelledBy']>,
  ports: CancelRunPorts,
): Promise<boolean> {
  if ((await ports.runs.verdict(runId)) !== null) return false;
  if (!(await ports.runs.requestCancel(runId, cancelledBy))) return false;
  await ports.ledger.stop(runId, 'cancelled');
  const cancelled = await ports.runs.get(runId);
  if (cancelled?.state === 'cancelling')
    await announceRunState(cancelled, 'running', ports.nowMs(), ports.events);
  await ports.decide.send([{ runId, wave, reason: 'cancelled' }]);
  return true;
}

/** One line that is safe to show. */
function plain(text: string): string {
  return Array.from(text.replace(/\p{Cc}+/gu, ' '))
    .slice(0, SHOWN_CHARACTERS)
    .join('');
}
