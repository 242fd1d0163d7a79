import type { Command } from 'commander';
import type { CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { noteEstimate } from '#cli/runs/estimate-request.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { followRequest } from '#cli/runs/follow-request.ts';
import { putRunRequest } from '#cli/runs/put-request.ts';
import { runIdOf } from '#domain/change.ts';
import { changeReference } from '#workflow/announce-run-state.ts';
import type { RunRecord } from '#workflow/run-store.ts';

interface AgainOptions extends ConnectOptions {
  readonly wait: boolean;
  readonly json: boolean;
}

/** What a rerun and a new judgement have in common: both ask for the run's next attempt. */
export function defineAgain(command: Command, context: CliContext, rejudge: boolean): void {
  addConnectOptions(command.argument('<run>', 'id of the run, or its beginning'))
    .option('--wait', 'wait for the verdict, print it, and exit by it', false)
    .option('--json', 'print the run’s id, or with --wait its verdict, as JSON', false)
    .action((id: string, options: AgainOptions) => requestAgain(id, rejudge, options, context));
}

async function requestAgain(
  id: string,
  rejudge: boolean,
  options: AgainOptions,
  context: CliContext,
): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const named = await findRun(id, connection);
    const { runId, suite, attempt, change } = await latestAttempt(named, connection);
    if (runId !== named.runId) {
      context.terminal.note(
        `${named.runId} was judged again already: this supersedes attempt ${attempt}, ${runId}.\n`,
      );
    }
    const rerunOf = { runId, attempt, change: changeReference(change) };
    const detail = { suite, rerunOf, ...(rejudge && { rejudge }) };
    const published = await connection.stores.registry.suite(suite);
    // Judging stored answers again makes no call.
    if (published !== null && !rejudge) await noteEstimate(detail, published, connection, context);
    const request = await putRunRequest(detail, connection);
    await followRequest(request, options, connection, context);
  });
}

/** Attempts are counted through: a rerun and a new judgement of one run are its second and its third. */
async function latestAttempt(run: RunRecord, connection: Connection): Promise<RunRecord> {
  const next = await connection.stores.runs.get(runIdOf(run.suite, run.change.key, run.attempt + 1));
  return next === null ? run : latestAttempt(next, connection);
}
