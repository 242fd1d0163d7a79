import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type {} from '#support/quick-start/quick-start.ts';

/** Starts the quick start for the first test that asks, however many workers ask, and ends it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let child: ChildProcess | undefined;
  let told: Promise<string> | undefined;
  const start = async () => {
    child = fork(fileURLToPath(new URL('./process.ts', import.meta.url)), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const early = once(child, 'exit').then(([code]) => {
      throw new Error(`Expected the quick start to stay up, but its process ended with ${code}.`);
    });
    // It ends as it should after the last test.
    early.catch(() => undefined);
    const [message] = await Promise.race([once(child, 'message'), early]);
    return JSON.stringify(message);
  };
  const server = createServer((_, response) => {
    told ??= start();
    told.then(
      (body) => response.end(body),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('quickStart', `http://127.0.0.1:${port}`);
  return async () => {
    server.closeAllConnections();
    server.close();
    if (child === undefined || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
}
