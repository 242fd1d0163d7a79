import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { parseCount } from '#cli/parse-count.ts';
import { moveChampion } from '#cli/runs/move-champion.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { whoActs } from '#cli/runs/who-acts.ts';
import { withWho } from '#cli/runs/with-who.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import type { PublishedSuite } from '#domain/suite.ts';
import { championTable } from '#report/champion-table.ts';

interface BaselineOptions extends ConnectOptions {
  readonly json: boolean;
}

interface SetOptions extends BaselineOptions {
  readonly to: string;
  readonly reason: string;
  readonly by?: string;
}

interface RollbackOptions extends BaselineOptions {
  readonly revision?: number;
  readonly reason: string;
  readonly by?: string;
}

export const baseline: CliCommand = {
  name: 'baseline',
  synopsis: 'baseline <suite>',
  summary: 'Show a suite’s champion; set it, roll it back, or list its history',
  examples: [
    'assize baseline reviews-sentiment',
    'assize baseline set reviews-sentiment --to 3 --reason "accepted by the product owner"',
    'assize baseline history reviews-sentiment',
    'assize baseline rollback reviews-sentiment --reason "complaints since Monday"',
  ],
  define(command: Command, context: CliContext) {
    const show = command.command('show', { isDefault: true }).description('Show the champion.');
    withSuite(show).action((suite: string, options: BaselineOptions) => runShow(suite, options, context));
    const history = command.command('history').description('List the champions so far.');
    withSuite(history).action((suite: string, options: BaselineOptions) =>
      runHistory(suite, options, context),
    );
    const set = command.command('set').description('Name a champion by hand.');
    withWho(withSuite(set))
      .requiredOption('--to <version>', 'the version, as events name it')
      .requiredOption('--reason <text>', 'why; stands in the history')
      .action((suite: string, options: SetOptions) => runSet(suite, options, context));
    const rollback = command.command('rollback').description('Go back to an earlier champion by hand.');
    withWho(withSuite(rollback))
      .option('--revision <number>', 'which one of the history (default: the one before)', parseCount)
      .requiredOption('--reason <text>', 'why; stands in the history')
      .action((suite: string, options: RollbackOptions) => runRollback(suite, options, context));
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
  await withConnection(options, context, async (connection) => {
    const suite = await requireSuite(name, connection);
    const who = await whoActs(options.by, connection);
    await setChampion(suite, options.to, `${who}: ${options.reason}`, options, connection, context);
  });
}

/** An earlier champion becomes the newest entry of the history: what was is never rewritten. */
async function runRollback(name: string, options: RollbackOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const suite = await requireSuite(name, connection);
    const { subject } = suite.definition;
    const history = await connection.stores.baselines.history(name, subject);
    const current = await connection.stores.baselines.champion(name, subject);
    const earlier =
      options.revision === undefined
        ? history.findLast(({ version }) => version !== current?.version)
        : history.find(({ revision }) => revision === options.revision);
    if (earlier === undefined) {
      const wanted = options.revision === undefined ? 'an earlier one' : `revision ${options.revision}`;
      throw new CliError(
        'flags',
        `Expected the history of ${name} to have ${wanted}, got ${history.length} champions. List them: assize baseline history ${name}.`,
      );
    }
    const who = await whoActs(options.by, connection);
    const by = `${who}: back to revision ${earlier.revision}: ${options.reason}`;
    await setChampion(suite, earlier.version, by, options, connection, context);
  });
}

async function setChampion(
  suite: PublishedSuite,
  version: string,
  by: string,
  { json }: BaselineOptions,
  { stores }: Connection,
  { terminal }: CliContext,
): Promise<void> {
  const champion = await moveChampion(suite, { version, by }, stores.baselines);
  if (champion === null) {
    const { name } = suite.definition;
    throw new CliError(
      'moved-meanwhile',
      `Expected the champion of ${name} to stay while it was set, but somebody or a run moved it. Look at it (assize baseline ${name}) and set it again.`,
    );
  }
  if (json) return printJson(champion, terminal);
  printDocument(championTable([champion]), terminal);
}
