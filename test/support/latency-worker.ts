/** The server of `latency-server.ts`, on a thread of its own. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { type LatencyLaw, latencyDraws, type ServedRequest } from '#support/latency-law.ts';

const law = workerData as LatencyLaw;
const draw = latencyDraws(law);
const known = new WeakSet<Socket>();
const served: ServedRequest[] = [];
let firstMs: number | null = null;

const server = createServer(async (request, response) => {
  const atMs = performance.now();
  firstMs ??= atMs;
  const isNew = !known.has(request.socket);
  known.add(request.socket);
  const drawnMs = draw();
  const doneMs = atMs + drawnMs + (isNew ? (law.coldMs ?? 0) : 0);
  const { model } = JSON.parse(await bodyOf(request)) as { readonly model: string };
  served.push({ model, isNew, drawnMs });
  await until(afterStall(atMs, doneMs, firstMs));
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"label":"yes"}');
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => parentPort?.postMessage((server.address() as AddressInfo).port));
parentPort?.on('message', () => parentPort?.postMessage(served));

function afterStall(atMs: number, doneMs: number, originMs: number): number {
  if (law.stall === undefined) return doneMs;
  const { fromMs, toMs } = law.stall;
  const meets = doneMs >= originMs + fromMs && atMs < originMs + toMs;
  return meets ? Math.max(doneMs, originMs + toMs) : doneMs;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Timers are late by a millisecond, which is more than the law may be off. */
async function until(ms: number): Promise<void> {
  const waitMs = ms - performance.now() - 1;
  if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
  while (performance.now() < ms) await new Promise((resolve) => setImmediate(resolve));
}
