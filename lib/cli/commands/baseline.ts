import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { moveChampion } from '#cli/runs/move-champion.ts';
import { whoAsks } from '#cli/runs/put-request.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { championTable } from '#report/champion-table.ts';

interface BaselineOptions extends ConnectOptions {
  readonly json: boolean;
}

interface SetOptions extends BaselineOptions {
  readonly to: string;
  readonly reason: string;
  readonly by: string;
}

export const baseline: CliCommand = {
  name: 'baseline',
  synopsis: 'baseline <suite>',
  summary: 'Show a suite’s champion; set it, or list its history',
  examples: [
    'assize baseline reviews-sentiment',
    'assize baseline set reviews-sentiment --to 3 --reason "accepted by the product owner"',
    'assize baseline history reviews-sentiment',
  ],
  define(command: Command, context: CliContext) {
    const show = command.command('show', { isDefault: true }).description('Show the champion.');
    withSuite(show).action((suite: string, options: BaselineOptions) => runShow(suite, options, context));
    const history = command.command('history').description('List the champions so far.');
    withSuite(history).action((suite: string, options: BaselineOptions) =>
      runHistory(suite, options, context),
    );
    const set = command.command('set').description('Name a champion by hand.');
    withSuite(set)
      .requiredOption('--to <version>', 'the version, as events name it')
      .requiredOption('--reason <text>', 'why; stands in the history')
      .option('--by <name>', 'who decides', whoAsks())
      .action((suite: string, options: SetOptions) => runSet(suite, options, context));
  },
};

function withSuite(command: Command): Command {
  return addConnectOptions(command.argument('<suite>', 'a published suite')).option(
    '--json',
    'print it as JSON',
    false,
  );
}

async function runShow(name: string, options: BaselineOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    const { definition } = await requireSuite(name, connection);
    const champion = await connection.stores.baselines.champion(name, definition.subject);
    if (options.json) return printJson(champion, terminal);
    if (champion !== null) return printDocument(championTable([champion]), terminal);
    terminal.note(
      `Suite ${name} has no champion yet: assize baseline set ${name} --to <version> --reason <text>\n`,
    );
  });
}

async function runHistory(name: string, options: BaselineOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const { definition } = await requireSuite(name, connection);
    const history = await connection.stores.baselines.history(name, definition.subject);
    if (options.json) return printJson(history, context.terminal);
    printDocument(championTable(history.toReversed()), context.terminal);
  });
}

async function runSet(name: string, options: SetOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    const suite = await requireSuite(name, connection);
    const champion = await moveChampion(
      suite,
      { version: options.to, by: `${options.by}: ${options.reason}` },
      connection.stores.baselines,
    );
    if (champion === null) {
      throw new CliError(
        'moved-meanwhile',
        `Expected the champion of ${name} to stay while it was set, but somebody or a run moved it. Look at it (assize baseline ${name}) and set it again.`,
      );
    }
    if (options.json) return printJson(champion, terminal);
    printDocument(championTable([champion]), terminal);
  });
}
