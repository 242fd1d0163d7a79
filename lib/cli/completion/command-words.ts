import type { Command } from 'commander';

/** What a shell can complete after one command. */
export interface CommandWords {
  /** Words after `assize`, e.g. `waiver create`; empty for `assize` itself. */
  readonly path: string;
  readonly subcommands: readonly { readonly name: string; readonly brief: string }[];
  readonly options: readonly { readonly flag: string; readonly meaning: string }[];
}

/** The words of a program and of every command below it. @param briefs what the overview says of commands, by name. */
export function commandWords(
  program: Command,
  briefs: ReadonlyMap<string, string>,
  path = '',
): CommandWords[] {
  const subcommands = program.commands.map((command) => ({
    name: command.name(),
    brief: (path === '' ? briefs.get(command.name()) : undefined) ?? command.description().replace(/\.$/, ''),
  }));
  const own = program.options.flatMap(({ long, description, hidden }) =>
    long && !hidden ? [{ flag: long, meaning: description }] : [],
  );
  const options = [...own, { flag: '--help', meaning: 'show how it is used' }];
  const below = program.commands.flatMap((command) =>
    commandWords(command, briefs, [path, command.name()].filter(Boolean).join(' ')),
  );
  return [{ path, subcommands, options }, ...below];
}
