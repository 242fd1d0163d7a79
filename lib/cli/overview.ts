import type { CliCommand } from '#cli/command.ts';

/** What `assize --help` shows: every command in a line, so that all of it fits a screen. */
export function overview(commands: readonly CliCommand[]): string {
  const width = Math.max(...commands.map(({ synopsis }) => synopsis.length));
  return [
    'A deployment event goes in; a verdict with its evidence comes out, on the same event bus.',
    '',
    ...commands.map(({ synopsis, summary }) => `  assize ${synopsis.padEnd(width)}  ${summary}`),
    '',
    'They work on the local cloud of "assize up", or on an account: --stack <name> [--region <region>].',
    'What prints also prints as --json. "assize <command> --help" has examples; --debug shows stack traces.',
    'Exit codes: 0 ok, 1 the verdict is fail, 2 it is none of both, 3 an error.',
    '',
  ].join('\n');
}
