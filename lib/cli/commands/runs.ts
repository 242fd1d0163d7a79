import { type Command, Option } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { parseCount } from '#cli/parse-count.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { runTable } from '#report/run-table.ts';
import { listRuns } from '#workflow/list-runs.ts';

interface RunsOptions extends ConnectOptions {
  readonly suite?: string;
  readonly limit: number;
  readonly json: boolean;
}

export const runs: CliCommand = {
  name: 'runs',
  synopsis: 'runs',
  summary: 'List runs, newest first',
  examples: ['assize runs', 'assize runs --suite reviews-sentiment --limit 5', 'assize runs --json'],
  define(command: Command, context: CliContext) {
    addConnectOptions(command)
      .option('--suite <suite>', 'only runs of this suite')
      .addOption(new Option('--limit <count>', 'at most so many').default(20).argParser(parseCount))
      .option('--json', 'print them as JSON', false)
      .action((options: RunsOptions) => runRuns(options, context));
  },
};

async function runRuns(options: RunsOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    if (options.suite !== undefined) await requireSuite(options.suite, connection);
    const found = await listRuns(connection.stores, options);
    if (options.json) return printJson(found, terminal);
    if (found.length > 0) return printDocument(runTable(found, Date.now()), terminal);
    terminal.note(
      `There are no runs in ${connection.deployment.name} yet. "assize run --help" starts one.\n`,
    );
  });
}
