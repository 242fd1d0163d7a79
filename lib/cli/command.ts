import type { Command } from 'commander';
import type { Terminal } from '#cli/terminal.ts';

/** What a command works with. */
export interface CliContext {
  /** The repository: suites, datasets, the stack's sources. */
  readonly root: string;
  /** Relative paths are meant from here. */
  readonly cwd: string;
  readonly terminal: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly interrupted: AbortSignal;
  /** Sets what the shell is told; see `exitCodes`. Default: ok. */
  end(exitCode: number): void;
}

/** One command of `assize`. */
export interface CliCommand {
  /** First word after `assize`; the file is named after it. */
  readonly name: string;
  /** What a wrong call is told: a call that works as it stands, or with its names replaced. */
  readonly synopsis: string;
  /** One sentence without its full stop. */
  readonly summary: string;
  readonly examples: readonly string[];
  /** Adds arguments, options, subcommands and what they do. */
  define(command: Command, context: CliContext): void;
}
