import type { Command } from 'commander';

/** The option by which a person says who acts, where that is believed; see `whoActs`. */
export function withWho(command: Command): Command {
  return command.option('--by <name>', 'who acts, in the local cloud; in an account AWS says who');
}
