import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { LatencyLaw, ServedRequest } from '#support/latency-law.ts';

/** A classifier on 127.0.0.1 whose answers take as long as a law says, whatever the test's own thread is busy with. */
export interface LatencyServer {
  readonly host: string;
  readonly endpoint: string;
  /** In the order in which they came. */
  served(): Promise<readonly ServedRequest[]>;
  close(): Promise<void>;
}

export async function startLatencyServer(law: LatencyLaw): Promise<LatencyServer> {
  const worker = new Worker(new URL('./latency-worker.ts', import.meta.url), { workerData: law });
  const [port] = (await once(worker, 'message')) as [number];
  const host = `127.0.0.1:${port}`;
  return {
    host,
    endpoint: `http://${host}/v1/classify`,
    async served() {
      worker.postMessage('served');
      const [requests] = (await once(worker, 'message')) as [readonly ServedRequest[]];
      return requests;
    },
    async close() {
      await worker.terminate();
    },
  };
}
