/** The command: `node bin/assize.ts --help`. */

import { resolve } from 'node:path';
import { exitCodes } from '#cli/exit-codes.ts';
import { runCommandLine } from '#cli/run-command-line.ts';
import { processTerminal } from '#cli/terminal.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for an orderly end.
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
  });
}
// `assize runs | head` closes the pipe early: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.ok);
  throw error;
});

process.exitCode = await runCommandLine(process.argv.slice(2), {
  root: resolve(import.meta.dirname, '..'),
  cwd: process.cwd(),
  terminal: processTerminal(),
  env: process.env,
  interrupted: interruption.signal,
});
