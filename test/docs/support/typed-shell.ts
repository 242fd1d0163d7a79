import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';

export interface Typed {
  readonly exitCode: number;
  /** Standard output and standard error, as they come. */
  readonly printed: string;
}

export interface Command {
  readonly args: readonly string[];
  readonly input: string;
}

/** Answers a command in this process: loading it anew for each line would take two seconds. */
export type Answer = (
  command: Command,
) => Promise<{ readonly exitCode: number; readonly printed: string; readonly noted: string }>;

export interface TypedShell {
  /** Runs a block as `sh` reads it. */
  type(block: string): Promise<Typed>;
  /** Starts what stays until Ctrl-C. @returns what matched `until`, and how to send Ctrl-C */
  start(command: string, until: RegExp): Promise<{ found: string; interrupt(): Promise<void> }>;
  close(): Promise<void>;
}

/** Passes arguments and what is piped in on to the test, and prints and ends as that answers. */
const DOOR = `
const http = require('node:http');
const [name, ...args] = process.argv.slice(2);
const input = args.includes('-') ? require('node:fs').readFileSync(0, 'utf8') : '';
const request = http.request({ port: process.env.TYPED_SHELL_PORT, method: 'POST' }, async (answer) => {
  let body = '';
  for await (const chunk of answer) body += chunk;
  const { exitCode, printed, noted } = JSON.parse(body);
  process.stderr.write(noted);
  process.stdout.write(printed);
  process.exitCode = exitCode;
});
request.end(JSON.stringify({ name, args, input }));
`;

/** A shell in a folder, in which some commands are answered by the test. */
export async function openShell(
  folder: string,
  commands: Readonly<Record<string, Answer>>,
): Promise<TypedShell> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const { name, ...command } = JSON.parse(body) as Command & { name: string };
    const failed = (error: unknown) => ({ exitCode: 70, printed: '', noted: String(error) });
    response.end(JSON.stringify(await commands[name]!(command).catch(failed)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bin = join(folder, '.assize/bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'door.cjs'), DOOR);
  for (const name of Object.keys(commands)) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec node "${bin}/door.cjs" ${name} "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = {
    ...process.env,
    PATH: [bin, dirname(process.execPath), process.env.PATH].join(delimiter),
    TYPED_SHELL_PORT: String((server.address() as AddressInfo).port),
    // What one command has compiled the next one need not.
    NODE_COMPILE_CACHE: join(folder, '.assize/compiled'),
  };
  const run = (block: string) =>
    spawn('sh', ['-e', '-c', block], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return {
    async type(block) {
      const child = run(block);
      const text = reading(child);
      const [exitCode] = (await once(child, 'close')) as [number | null];
      return { exitCode: exitCode ?? -1, printed: text.sofar };
    },
    async start(command, until) {
      const child = run(command);
      const text = reading(child);
      const ended = once(child, 'close');
      const found = await Promise.race([
        text.matches(until),
        ended.then(() => {
          throw new Error(`Expected "${command}" to stay, but it ended:\n${text.sofar}`);
        }),
      ]);
      return {
        found,
        async interrupt() {
          // As a terminal sends it: to all that the command started.
          process.kill(-child.pid!, 'SIGINT');
          await ended;
        },
      };
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function reading({ stdout, stderr }: ChildProcess) {
  const text = {
    sofar: '',
    matches: (pattern: RegExp) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const found = pattern.exec(text.sofar);
          if (found !== null) resolve(found[1]!);
        };
        for (const stream of [stdout!, stderr!]) stream.on('data', look);
        look();
      }),
  };
  for (const stream of [stdout!, stderr!]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text.sofar += chunk;
    });
  }
  return text;
}
