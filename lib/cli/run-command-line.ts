import { Command, CommanderError } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { commandGroups } from '#cli/command-catalogue.ts';
import { describeError } from '#cli/describe-error.ts';
import { exitCodes } from '#cli/exit-codes.ts';
import { overview } from '#cli/overview.ts';

/**
 * Runs one command line.
 *
 * @param args what follows `assize`.
 * @returns the exit code; errors are printed, never thrown.
 */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Omit<CliContext, 'end'>,
): Promise<number> {
  const { terminal, interrupted } = surroundings;
  let exitCode: number = exitCodes.ok;
  const context: CliContext = {
    ...surroundings,
    end(code) {
      exitCode = code;
    },
  };
  try {
    await program(context).parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' });
    return exitCode;
  } catch (thrown) {
    if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? exitCodes.ok : exitCodes.error;
    if (interrupted.aborted) return exitCodes.interrupted;
    terminal.note(
      `${terminal.look.paint('error', 'bad')} ${describeError(thrown, args.includes('--debug'))}\n`,
    );
    return exitCodes.error;
  }
}

function program(context: CliContext): Command {
  const { terminal } = context;
  const root = new Command('assize')
    .usage('<command>')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.print,
      writeErr: terminal.note,
      outputError: (message, write) => write(message),
    })
    .configureHelp({ formatHelp: () => overview(commandGroups) })
    .showHelpAfterError('"assize --help" lists the commands.');
  for (const [command, brief] of commandGroups.flatMap(({ commands }) => commands)) {
    addCommand(root, command, context).summary(brief);
  }
  return root;
}

function addCommand(root: Command, cliCommand: CliCommand, context: CliContext): Command {
  const { name, synopsis, summary, examples } = cliCommand;
  const command = root
    .command(name)
    .description(`${summary}.`)
    .configureHelp({ showGlobalOptions: false })
    .showHelpAfterError(`It is used as: assize ${synopsis}. "assize ${name} --help" has examples.`)
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
  cliCommand.define(command, context);
  for (const leaf of [command, ...command.commands]) {
    leaf.option('--debug', 'show stack traces of errors');
  }
  return command;
}
