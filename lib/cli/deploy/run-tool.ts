import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { CliError } from '#cli/cli-error.ts';

/**
 * Runs another program in this terminal until it ends.
 *
 * @throws CliError `tool-failed`
 */
export async function runTool(
  path: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  interrupted: AbortSignal,
): Promise<void> {
  const child = spawn(path, args, { stdio: 'inherit', env });
  // A terminal's Ctrl-C reaches the child by itself; a signal to this process alone is handed on.
  interrupted.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  if (exitCode === 0) return;
  throw new CliError(
    'tool-failed',
    `Expected ${basename(path)} ${args[0]} to succeed, but it ended with exit code ${exitCode}; what it says stands above.`,
  );
}
