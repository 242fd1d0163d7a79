import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CliError } from '#cli/cli-error.ts';

/** The demo's models over HTTP. */
export interface DemoModels {
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

const PROBE_TIMEOUT_MS = 2_000;
/** One name that only the demo's server lists. */
const KNOWN_MODEL = 'symspell@0.3.3';

/**
 * Serves the demo's models in a process of their own, so that they do not share a core with the local cloud; those that
 * another command serves already are used.
 *
 * @param port 0 takes any free one.
 * @throws CliError `models-port` where the port belongs to another program.
 */
export async function startModels(root: string, port: number): Promise<DemoModels> {
  const origin = `http://127.0.0.1:${port}`;
  if (port !== 0 && (await servesModels(origin))) return { origin, port, stop: async () => undefined };
  const child = fork(join(root, 'demo/server.ts'), ['--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = once(child, 'close');
  const announced = await Promise.race([
    once(child.stdout!.setEncoding('utf8'), 'data').then(([line]) => String(line)),
    ended.then(() => undefined),
  ]);
  const served = announced === undefined ? undefined : /http:\/\/[^\s:]+:(\d+)/.exec(announced);
  if (!served) throw notServed(port, complaint);
  return {
    origin: served[0],
    port: Number(served[1]),
    async stop() {
      child.kill();
      await ended;
    },
  };
}

async function servesModels(origin: string): Promise<boolean> {
  try {
    const answer = await fetch(`${origin}/v1/models`, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) });
    const { data } = (await answer.json()) as { data?: { id?: unknown }[] };
    return Array.isArray(data) && data.some(({ id }) => id === KNOWN_MODEL);
  } catch {
    return false;
  }
}

function notServed(port: number, complaint: string): CliError {
  if (complaint.includes('EADDRINUSE')) {
    return new CliError(
      'models-port',
      `Expected port ${port} of 127.0.0.1 to be free for the demo's models, but another program listens there ("lsof -i :${port}" tells which). End it, or choose another port: assize demo --models-port ${port + 1}.`,
    );
  }
  const reason = complaint.trim().split('\n').slice(-5).join('\n');
  return new CliError('models-port', `The demo's models could not be served on port ${port}:\n${reason}`);
}
