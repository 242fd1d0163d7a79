/**
 * CPU per target call against a bare undici loop over the same server, which runs in a process of its own. Prints
 * microseconds of CPU a call and their ratio.
 *
 *   node bench/target-call.ts [calls]
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import { parseHostAllowList } from '#targets/hosts/host-allow-list.ts';
import { createHttpTargetClient } from '#targets/http-client.ts';

const concurrency = 64;
const rounds = 5;

if (process.send === undefined) await measure(Number(process.argv[2] ?? 20_000));
else serve();

function serve(): void {
  const body = JSON.stringify({ label: 'positive', scores: { positive: 0.75, negative: 0.25 } });
  const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const server = createServer((request, response) => {
    request.resume().on('end', () => response.writeHead(200, head).end(body));
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
}

async function measure(calls: number): Promise<void> {
  const server = fork(import.meta.filename);
  const [port] = (await once(server, 'message')) as [number];
  const origin = `http://127.0.0.1:${port}`;
  const row = {
    id: 'row-1',
    input: 'The battery drains fast, and the screen is not what it was said to be.',
  };

  const pool = new Pool(origin);
  const bare = async () => {
    const { body } = await pool.request({
      path: '/v1/classify',
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'bench', input: row.input }),
    });
    JSON.parse(await body.text());
  };

  const client = createHttpTargetClient({
    allowedHosts: parseHostAllowList([`127.0.0.1:${port}`]),
    secrets: { read: async () => null },
  });
  const ask = await client.prepare({
    kind: 'classification',
    provider: 'http-classification',
    endpoint: origin,
    model: 'bench',
    parameters: {},
    timeoutMs: 30_000,
    maxTries: 4,
    maxAnswerBytes: 1_048_576,
  });
  const ours = async () => {
    const outcome = await ask(row);
    if (!outcome.ok) throw new Error(outcome.error.message);
  };

  for (const call of [bare, ours]) await cpuPerCall(call, calls);
  const best = { bare: Number.POSITIVE_INFINITY, ours: Number.POSITIVE_INFINITY };
  for (let round = 0; round < rounds; round += 1) {
    best.bare = Math.min(best.bare, await cpuPerCall(bare, calls));
    best.ours = Math.min(best.ours, await cpuPerCall(ours, calls));
  }
  console.log(
    `bare ${best.bare.toFixed(1)} µs, ours ${best.ours.toFixed(1)} µs, ratio ${(best.ours / best.bare).toFixed(2)}`,
  );
  await Promise.all([pool.close(), client.close()]);
  server.kill();
}

/** @returns microseconds of this process's CPU. */
async function cpuPerCall(call: () => Promise<void>, calls: number): Promise<number> {
  const before = process.cpuUsage();
  let left = calls;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (left > 0) {
        left -= 1;
        await call();
      }
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / calls;
}
