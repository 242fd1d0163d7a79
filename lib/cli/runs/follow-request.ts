import { CliError } from '#cli/cli-error.ts';
import type { CliContext } from '#cli/command.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { awaitRecord } from '#cli/events/await-record.ts';
import { exitCodes } from '#cli/exit-codes.ts';
import { progressTeller } from '#cli/progress/progress-teller.ts';
import { watchRun } from '#cli/progress/watch-run.ts';
import type { PutRequest } from '#cli/runs/put-request.ts';
import { readVerdict } from '#cli/runs/read-verdict.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import type { RunOutcome } from '#domain/run.ts';
import { verdictReport } from '#report/verdict-report.ts';

export interface FollowOptions {
  readonly wait: boolean;
  readonly json: boolean;
}

const PLANNING_MS = 30_000;

/** Says which run a request led to, and with `wait` what its verdict is: that is then the exit code. */
export async function followRequest(
  request: PutRequest,
  { wait, json }: FollowOptions,
  connection: Connection,
  context: CliContext,
): Promise<void> {
  const { terminal, interrupted } = context;
  terminal.live('Waiting for the run to be planned …');
  const runId = await plannedRun(request, connection, interrupted);
  if (!wait) {
    if (json) return printJson({ eventId: request.eventId, runId }, terminal);
    terminal.print(`${runId}\n`);
    terminal.note(`Follow it: assize show ${runId}\n`);
    return;
  }
  const tell = progressTeller(terminal);
  const issued = await watchRun(runId, connection.stores, (progress) => tell(runId, progress), interrupted);
  const { verdict, units } = await readVerdict(issued, connection.stores);
  context.end(exitCodeOf(verdict.outcome));
  if (json) printJson(verdict, terminal);
  else printDocument(verdictReport(verdict, units), terminal);
}

/** The run that a request led to. @throws CliError `not-planned` */
export async function plannedRun(
  { eventId, change }: PutRequest,
  connection: Connection,
  interrupted: AbortSignal,
): Promise<string> {
  const record = await awaitRecord(change, eventId, connection, PLANNING_MS, interrupted);
  const match = record?.matches.find(({ suite }) => suite === change.suite);
  if (match?.runId !== undefined) return match.runId;
  const why =
    record === null
      ? `It was not planned within ${PLANNING_MS / 1_000} s. See the function plan-run's log and the queue of dead letters, then: assize explain ${eventId}`
      : [match?.reason, ...record.reasons].filter(Boolean).join(' ');
  throw new CliError('not-planned', `No run of suite "${change.suite}" was opened. ${why}`);
}

export function exitCodeOf(outcome: RunOutcome): number {
  if (outcome === 'pass') return exitCodes.ok;
  return outcome === 'fail' ? exitCodes.fail : exitCodes.undecided;
}
