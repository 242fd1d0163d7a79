import { fileURLToPath } from 'node:url';
import { runCommandLine } from '#cli/run-command-line.ts';
import type { Terminal } from '#cli/terminal.ts';
import { paintNothing } from '#report/layout/paint.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface CliResult {
  readonly exitCode: number;
  /** Standard output. */
  readonly printed: string;
  /** Standard error. */
  readonly noted: string;
}

export interface CliOptions {
  readonly input?: string;
  /** What a person answers to a question. Default: nobody is there. */
  readonly answers?: (question: string) => string;
  /** Default: this repository. */
  readonly root?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly interrupted?: AbortSignal;
  /** Told of everything that is printed. */
  readonly onPrint?: (text: string) => void;
  /** Told of everything that goes to standard error. */
  readonly onNote?: (text: string) => void;
  /** Told of every line that a person would see move. */
  readonly onLive?: (line: string) => void;
}

/** Runs one command line in this process, as a pipe would see it. */
export async function assize(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  let printed = '';
  let noted = '';
  const print = (text: string) => {
    printed += text;
    options.onPrint?.(text);
  };
  const terminal: Terminal = {
    isInteractive: false,
    look: { width: 120, paint: paintNothing },
    print,
    printData: print,
    note: (text) => {
      noted += text;
      options.onNote?.(text);
    },
    live: (line) => options.onLive?.(line),
    ask: async (question) => options.answers?.(question) ?? null,
    readInput: async () => options.input ?? '',
  };
  const exitCode = await runCommandLine(args, {
    root: options.root ?? root,
    cwd: options.root ?? root,
    terminal,
    env: options.env ?? {},
    interrupted: options.interrupted ?? new AbortController().signal,
  });
  return { exitCode, printed, noted };
}
