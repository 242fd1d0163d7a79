import { Argument, type Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { commandWords } from '#cli/completion/command-words.ts';
import { completionScript, type Shell, shells } from '#cli/completion/completion-scripts.ts';

export const completion: CliCommand = {
  name: 'completion',
  synopsis: 'completion <shell>',
  summary: 'Print what lets a shell complete commands and options',
  examples: [
    'source <(assize completion bash)                         for this shell',
    'assize completion zsh > ~/.zfunc/_assize                 a folder of fpath',
    'assize completion fish > ~/.config/fish/completions/assize.fish',
  ],
  define(command: Command, { terminal }: CliContext) {
    command.addArgument(new Argument('<shell>', 'which shell').choices(shells)).action((shell: Shell) => {
      const program = command.parent!;
      const briefs = new Map(program.commands.map((sibling) => [sibling.name(), sibling.summary()]));
      terminal.print(completionScript(shell, commandWords(program, briefs)));
    });
  },
};
