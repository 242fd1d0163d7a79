import { createInterface } from 'node:readline/promises';
import type { Document } from '#report/document.ts';
import { plainText } from '#report/format/plain-text.ts';
import { paintAnsi, paintNothing } from '#report/layout/paint.ts';
import { renderTerminal, type TerminalLook } from '#report/render-terminal.ts';

/** Where a command reads and writes. */
export interface Terminal {
  /** A person looks on, and lines may be drawn over. */
  readonly isInteractive: boolean;
  readonly look: TerminalLook;
  /** What was asked for. */
  print(text: string): void;
  /** The same for other programs: it is handed on as it is, but on a screen nothing in it moves the cursor or sets colours. */
  printData(text: string): void;
  /** What a person should know beside it; not part of what a pipe gets. */
  note(text: string): void;
  /** Shows one line in place of the last one; nothing where no person looks on. */
  live(line: string): void;
  /**
   * Asks a person one thing in one line; null: there is nobody to ask, since input or output is a pipe.
   *
   * @throws AbortError on Ctrl-C.
   */
  ask(question: string): Promise<string | null>;
  /** All of the standard input. */
  readInput(): Promise<string>;
}

/** The widest line that is still easy to read. */
const WIDEST = 160;
const PIPE_WIDTH = 120;
const CLEAR_LINE = '\r\u001b[2K';

/** The terminal, or the pipes, of this process. */
export function processTerminal({ stdin, stdout, stderr, env }: NodeJS.Process = process): Terminal {
  const isInteractive = stdout.isTTY === true && stderr.isTTY === true && env.TERM !== 'dumb';
  const colour =
    env.FORCE_COLOR !== undefined || (stdout.isTTY === true && stdout.hasColors() && !env.NO_COLOR);
  let live = false;
  const clearLive = () => {
    if (live) stderr.write(CLEAR_LINE);
    live = false;
  };
  return {
    isInteractive,
    look: {
      width: stdout.isTTY === true ? Math.min(stdout.columns || PIPE_WIDTH, WIDEST) : PIPE_WIDTH,
      paint: colour ? paintAnsi : paintNothing,
    },
    print(value) {
      clearLive();
      stdout.write(value);
    },
    printData(value) {
      clearLive();
      stdout.write(stdout.isTTY === true ? plainText(value, true) : value);
    },
    note(value) {
      clearLive();
      stderr.write(value);
    },
    live(line) {
      if (!isInteractive) return;
      stderr.write(`${CLEAR_LINE}${line.slice(0, (stderr.columns || PIPE_WIDTH) - 1)}`);
      live = line !== '';
    },
    async ask(question) {
      if (!isInteractive || stdin.isTTY !== true) return null;
      clearLive();
      const lines = createInterface({ input: stdin, output: stderr });
      const stop = new AbortController();
      // A terminal in raw mode raises no signal of its own.
      lines.on('SIGINT', () => {
        process.emit('SIGINT');
        stop.abort();
      });
      // Ctrl-D: nothing more comes.
      lines.on('close', () => stop.abort());
      try {
        return (await lines.question(question, { signal: stop.signal })).trim();
      } finally {
        lines.close();
      }
    },
    async readInput() {
      let input = '';
      for await (const chunk of stdin.setEncoding('utf8')) input += chunk;
      return input;
    },
  };
}

export function printDocument(document: Document, { look, print }: Terminal): void {
  print(renderTerminal(document, look));
}

/** For `--json`: one value, indented, so that people can read it too. */
export function printJson(value: unknown, { printData }: Terminal): void {
  printData(`${JSON.stringify(value, null, 2)}\n`);
}
