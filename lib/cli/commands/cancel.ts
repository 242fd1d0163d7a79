import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { putCancelRequest, whoAsks } from '#cli/runs/put-request.ts';
import { printJson } from '#cli/terminal.ts';

interface CancelOptions extends ConnectOptions {
  readonly reason: string;
  readonly by: string;
  readonly json: boolean;
}

export const cancel: CliCommand = {
  name: 'cancel',
  synopsis: 'cancel <run> --reason <text>',
  summary: 'End a run before its verdict: it ends incomplete, with what it has',
  examples: ['assize cancel run_2f6c1a --reason "the candidate was withdrawn"'],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('<run>', 'id of the run, or its beginning'))
      .requiredOption('--reason <text>', 'why; stands in the verdict')
      .option('--by <name>', 'who asks', whoAsks())
      .option('--json', 'print the request as JSON', false)
      .action((id: string, options: CancelOptions) => runCancel(id, options, context));
  },
};

async function runCancel(id: string, options: CancelOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    const { runId, state, outcome } = await findRun(id, connection);
    if (state === 'ended') {
      throw new CliError(
        'unknown-run',
        `Expected a run that has not ended, got ${runId}, which ended with ${outcome}. Its verdict stands: assize show ${runId}.`,
      );
    }
    const { by, reason } = options;
    const eventId = await putCancelRequest({ runId, by, reason }, connection);
    if (options.json) return printJson({ eventId, runId, by, reason }, terminal);
    terminal.print(`${runId} is asked to end (event ${eventId}).\n`);
    terminal.note(`Its verdict, incomplete, follows in a moment: assize show ${runId}\n`);
  });
}
